import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { completeFrontMatter } from '../../core/editor/completeFrontMatter';
import { frontMatterPlace } from '../../core/editor/frontMatterPlace';
import { generalKeys, knownValues } from '../../core/editor/knownValues';
import { isInFence, lessonProbe, lessonSpot, probeStatement } from '../../core/editor/lessonSpot';
import { headingSpot, linkSpot } from '../../core/editor/linkSpot';
import { readFrontMatter } from '../../core/note/frontMatter';
import { readBlocksInSteps } from '../../core/note/readBlocks';
import { finish } from '../../core/steps';
import { config } from '../config';
import { readNote } from '../index/readNote';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { templatePlace } from '../ownTemplates/templatePlace';
import { lessonItem } from './lessonItem';
import { keyItem, valueItem } from './frontMatterItems';
import { order } from './order';
import type { DocumentNotes } from './documentNotes';
import { madeFromTemplate } from './madeFromTemplate';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import type { NoteTemplates } from './noteTemplates';
import type { WrittenIndex } from './writtenIndex';

/** Behind the front matter, a note's first heading is looked for in so many characters. */
const titleWithin = 1000;

/** After these VS Code asks by itself; a word alone opens no list in Markdown. */
const triggers = [' ', '#', ':', '：', '坑', '[', ',', '"'];

/** Completion in notes: front matter, headings that are missing, and lessons that were written before. */
export function registerNoteCompletion(
  index: WorkspaceIndex,
  written: WrittenIndex,
  documents: DocumentNotes,
  templates: NoteTemplates,
): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    noteDocuments,
    {
      provideCompletionItems: async (document, position, _token, { triggerKind }) => {
        if (!isNoteDocument(document) || !config.editorHelps('completion', document)) return [];
        const line = document.lineAt(position.line).text;
        const isAsked = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
        if (isInFrontMatter(document, position)) {
          return templatePlace(document.uri) ? [] : frontMatter(document, position);
        }
        if (headingSpot(line, position.character)) return headings(document, position);
        // What stands between brackets names a note.
        if (linkSpot(line, position.character)) return [];
        const spot = lessonSpot(line.slice(0, position.character));
        if (!spot || (!isAsked && !(spot.isLabelled && spot.typed.trim() === ''))) return [];
        return lessons(document, position, isAsked);
      },
    },
    ...triggers,
  );

  async function frontMatter(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const text = document.getText();
    const end = frontMatterPlace(text)?.end ?? 0;
    // The rest of the note does not matter here.
    const note = readNote(document.uri, text.slice(0, end + titleWithin));
    const [template, all] = await Promise.all([
      templates.of(note, document.uri),
      templates.all(document.uri),
    ]);
    // Only the keys are asked for.
    const made = template && (await madeFromTemplate(template, { text, blocks: [] }, note));
    const ofTemplate = made?.keys.map(({ key }) => key) ?? [];
    const known = {
      written: written.values,
      types: [...new Set(all.flatMap((file) => file.template?.type ?? []))],
      questions: template?.questions ?? [],
      today: localDay(new Date()),
    };
    const found = completeFrontMatter(
      text,
      document.offsetAt(position),
      [...new Set([...ofTemplate, ...generalKeys])],
      (key) => knownValues(key, known),
    );
    return (found ?? []).map((each, i) => {
      const start = document.positionAt(each.range.start);
      const range = new vscode.Range(start, document.positionAt(each.range.end));
      const comment = made?.keys.find(({ key }) => key === each.label)?.text.split(/\s#\s/, 2)[1];
      return each.kind === 'key' ? keyItem(each, i, range, comment) : valueItem(each, i, range);
    });
  }

  async function headings(
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const text = document.lineAt(line).text;
    const spot = headingSpot(text, character);
    const parsed = await documents.read(document);
    const template = parsed && (await templates.of(parsed.note, document.uri));
    if (!spot || !template) return [];
    if (isInFence(document.getText(), document.offsetAt(new vscode.Position(line, 0)))) return [];
    // The heading that is being typed is not there yet.
    const others = withoutLine(document, line);
    const { blocks } = finish(
      readBlocksInSteps(others, readFrontMatter(others).bodyStart, parsed.body),
    );
    const { missing } = await madeFromTemplate(template, { text: others, blocks }, parsed.note);
    const marks = spot.marks.trimEnd();
    return missing.map(({ heading, level, text: section }, i) => {
      const item = new vscode.CompletionItem(heading, vscode.CompletionItemKind.Struct);
      item.insertText = `${marks.length < 2 ? '#'.repeat(level) : marks} ${heading}`;
      item.filterText = `${spot.marks}${heading}`;
      item.range = new vscode.Range(line, spot.range.start, line, spot.range.end);
      item.sortText = order(i);
      const below = section.slice(section.indexOf('\n') + 1).trim();
      if (below !== section) item.documentation = below;
      return item;
    });
  }

  async function lessons(
    document: vscode.TextDocument,
    position: vscode.Position,
    isAsked: boolean,
  ): Promise<vscode.CompletionList | undefined> {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const spot = lessonSpot(before);
    const probe = lessonProbe(document.getText(), document.offsetAt(position));
    if (!spot || probe === undefined) return undefined;
    const isSection = readNote(document.uri, probe).mentions.some(
      ({ text }) => text === probeStatement,
    );
    if (!spot.isLabelled && !(isAsked && isSection)) return undefined;
    const note = document.uri.toString();
    const found = await written.lessons.find(
      spot.typed,
      note,
      (text) => index.answers.nearTo(text),
      inSlices,
    );
    const label = spot.label === '' || isSection ? '' : `${spot.label}：`;
    const range = new vscode.Range(position.with({ character: spot.start }), position);
    const typed = before.slice(spot.start);
    // What fits is found anew at each letter: VS Code's own filter knows neither words nor meaning.
    return new vscode.CompletionList(
      found.map((lesson, i) => lessonItem(lesson, { label, typed, range, sortText: order(i) })),
      true,
    );
  }
}

function isInFrontMatter(document: vscode.TextDocument, position: vscode.Position): boolean {
  if (position.line === 0 || !document.lineAt(0).text.startsWith('---')) return false;
  // What is far below its end is told by the lines between: the whole text takes long to get.
  for (let line = 1; line < position.line; line++) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(document.lineAt(line).text)) return false;
  }
  const place = frontMatterPlace(document.getText());
  const offset = document.offsetAt(position);
  return place !== undefined && place.start <= offset && offset <= place.end;
}

/** The text with one line left empty. */
function withoutLine(document: vscode.TextDocument, line: number): string {
  const { start, end } = document.lineAt(line).range;
  const text = document.getText();
  return text.slice(0, document.offsetAt(start)) + text.slice(document.offsetAt(end));
}
