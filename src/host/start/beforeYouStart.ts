import * as vscode from 'vscode';
import { pitfallsOf } from '../../core/history/pitfalls';
import type { PublicLesson } from '../../core/history/publicLesson';
import { lastDay, writePits } from '../../core/history/writePits';
import { withoutIcons } from '../../core/text/withoutIcons';
import { registerCommand } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { knownProjects, namedProject } from '../newNote/guessProject';
import type { NotePresets } from '../newNote/makeNote';
import { rangeOf } from '../range';
import { countNotes, nameDay, nameState } from '../words';

/** How long a message in the status bar stays, in milliseconds. */
const shownFor = 5000;

interface StartItem extends vscode.QuickPickItem {
  readonly pit?: PublicLesson;
  /** A project or tag to start from. */
  readonly words?: string;
  readonly isOpen?: boolean;
}

/** *Before You Start…*: while somebody types what they begin, the pits of such work appear. */
export function registerBeforeYouStart(
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommand(log, 'hindsight.beforeYouStart', async () => {
    await index.whenIdle();
    await askWhatStarts(index);
  });
}

async function askWhatStarts(index: WorkspaceIndex): Promise<void> {
  const { t } = vscode.l10n;
  const pick = vscode.window.createQuickPick<StartItem>();
  const projects = knownProjects(index);
  const suggestions = suggestionsOf(index, projects);
  pick.title = t('Before You Start');
  pick.placeholder = t('What do you start? A few words, a project or a tag');
  const kickOff = {
    iconPath: new vscode.ThemeIcon('new-file'),
    tooltip: t('New Kick-off Note with These'),
  };
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: t('Copy as Markdown') };
  const pits = (): readonly PublicLesson[] => {
    const title = pick.value.trim();
    if (title === '') return [];
    return pitfallsOf(index.lessons.values(), { title, project: namedProject(projects, title) });
  };
  const show = (): void => {
    const found = pits();
    const items = found.map(pitItem);
    const isTyped = pick.value.trim() !== '';
    pick.items = isTyped ? [...items, kickOffItem(found.length)] : suggestions;
    pick.buttons = found.length > 0 ? [kickOff, copy] : isTyped ? [kickOff] : [];
  };
  const startNote = async (title: string): Promise<void> => {
    const project = namedProject(projects, title);
    const presets: NotePresets = { title, ...(project === undefined ? {} : { project }) };
    await vscode.commands.executeCommand('hindsight.newKickoff', presets);
  };
  show();
  // What was chosen first: a key that is pressed twice begins one note.
  const chosen = await new Promise<(() => Promise<void>) | undefined>((resolve) => {
    const start = (): void => {
      const title = pick.value.trim();
      resolve(() => startNote(title));
    };
    pick.onDidChangeValue(show);
    pick.onDidTriggerButton((button) => {
      if (button === kickOff) start();
      else if (button === copy) void copyPits(pits());
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      const pit = item?.pit;
      if (item?.words !== undefined) {
        pick.value = item.words;
        show();
      } else if (pit) resolve(() => open(pit));
      else if (item?.isOpen) start();
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
    pick.show();
  });
  pick.dispose();
  await chosen?.();
}

function pitItem(pit: PublicLesson): StartItem {
  const rule = ruleOf(pit);
  const said = pit.mentions[0]?.mention.text ?? '';
  const path = pit.mentions[0]?.note.path ?? '';
  return {
    label: `$(${pit.lesson.state === 'relapsed' ? 'issue-reopened' : 'warning'}) ${withoutIcons(pit.title)}`,
    description: countsOf(pit),
    detail: withoutIcons(rule ?? (said === pit.title ? path : `${said} · ${path}`)),
    alwaysShow: true,
    pit,
  };
}

function kickOffItem(found: number): StartItem {
  const { t } = vscode.l10n;
  return {
    label: `$(new-file) ${found > 0 ? t('New kick-off note with these…') : t('New kick-off note…')}`,
    ...(found > 0 ? {} : { description: t('no note of work like this has a pit yet') }),
    alwaysShow: true,
    isOpen: true,
  };
}

/** Projects, then tags, the most frequent first. */
function suggestionsOf(index: WorkspaceIndex, projects: readonly string[]): readonly StartItem[] {
  const { t } = vscode.l10n;
  const tags = new Map<string, number>();
  for (const note of index.notes.values()) {
    for (const tag of note.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const frequent = [...tags].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
  return [
    ...projects.slice(0, mostSuggested).map((words) => ({
      label: `$(folder) ${withoutIcons(words)}`,
      description: t('project'),
      words,
    })),
    ...frequent
      .filter((tag) => !projects.includes(tag))
      .slice(0, mostSuggested)
      .map((words) => ({ label: `$(tag) ${withoutIcons(words)}`, description: t('tag'), words })),
  ];
}

const mostSuggested = 8;

function countsOf(pit: PublicLesson): string {
  const { t } = vscode.l10n;
  const day = lastDay(pit);
  return [
    nameState(pit.lesson),
    countNotes(pit.notes),
    ...(day === undefined ? [] : [t('last {0}', nameDay(day))]),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function ruleOf({ lesson: { decided } }: PublicLesson): string | undefined {
  const rule = decided?.rule;
  return rule && vscode.l10n.t('Rule: when {0}, then {1}', rule.when, rule.then);
}

async function copyPits(pits: readonly PublicLesson[]): Promise<void> {
  const { t } = vscode.l10n;
  const uri = vscode.Uri.parse(pits[0]?.mentions[0]?.note.uri ?? '', true);
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri;
  const from = vscode.Uri.joinPath(folder, 'note.md').toString();
  await vscode.env.clipboard.writeText(writePits(pits, from, { counts: countsOf, rule: ruleOf }));
  vscode.window.setStatusBarMessage(t('Copied as Markdown.'), shownFor);
}

async function open({ mentions: [last] }: PublicLesson): Promise<void> {
  if (!last) return;
  const uri = vscode.Uri.parse(last.note.uri, true);
  await vscode.commands.executeCommand('vscode.open', uri, { selection: rangeOf(last.mention) });
}
