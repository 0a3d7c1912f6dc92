import * as vscode from 'vscode';
import { compareOldestFirst, type Lesson, type NoteMention } from '../../core/recurrence/lesson';
import { registerCommand, UserError } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { rangeOf } from '../range';
import type { DocumentNotes } from './documentNotes';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import { isNotePlace, placeOfCursor } from './notePlace';
import { subjectAt } from './subjectAt';

/**
 * All mentions of the lesson that is said at a place, as *Find All References*, and where it was said
 * first, as *Go to Definition*: its pitfall card if there is one, else its oldest mention.
 */
export function registerMentionPlaces(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const lessonAt = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<readonly [Lesson, vscode.Range] | undefined> => {
    if (!isNoteDocument(document) || !config.editorHelps('references', document)) return undefined;
    const at = await documents.mentionAt(document, position);
    const lesson = at && (await index.answers.toldIn(at.mention.text));
    return lesson && [lesson, rangeOf(at.mention)];
  };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(noteDocuments, {
      provideReferences: async (document, position, { includeDeclaration }) => {
        const [lesson] = (await lessonAt(document, position)) ?? [];
        const first = lesson && originOf(lesson);
        return lesson?.mentions
          .filter((at) => includeDeclaration || at !== first)
          .map((at) => locationOf(at));
      },
    }),
    vscode.languages.registerDefinitionProvider(noteDocuments, {
      provideDefinition: async (document, position): Promise<vscode.DefinitionLink[]> => {
        const [lesson, originSelectionRange] = (await lessonAt(document, position)) ?? [];
        const origin = lesson && originOf(lesson);
        if (!origin || !originSelectionRange || lesson.mentions.length < 2) return [];
        const { uri, range } = locationOf(origin);
        return [{ originSelectionRange, targetUri: uri, targetRange: range }];
      },
    }),
    registerCommand(log, 'hindsight.peekMentions', async (argument: unknown) => {
      const place = isNotePlace(argument) ? argument : placeOfCursor();
      if (!place) return;
      const subject = await subjectAt(place, index, documents);
      if (!subject) throw new UserError(vscode.l10n.t('No lesson that Hindsight knows is here.'));
      await vscode.commands.executeCommand(
        'editor.action.peekLocations',
        vscode.Uri.parse(place.uri, true),
        new vscode.Position(place.line, place.character),
        subject.lesson.mentions.map((at) => locationOf(at)),
        'peek',
      );
    }),
  );
}

function locationOf({ note, mention }: NoteMention): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(note.uri, true), rangeOf(mention));
}

/** Where a lesson comes from: its pitfall card, else where it was written first. */
function originOf({ mentions }: Lesson): NoteMention | undefined {
  const oldestFirst = [...mentions].sort(compareOldestFirst);
  return oldestFirst.find(({ note }) => note.type === 'pitfall') ?? oldestFirst[0];
}
