import type { LessonKind } from './sectionKind';

/** What a file's path and type say about how to read it. */
export interface LessonPlace {
  /**
   * A file or folder of lessons: lists under headings that name no kind, and entries, are
   * mentions of this kind.
   */
  readonly kind: LessonKind | undefined;
  /** A note about what happened and what was learned, in which "Fix: …" is no feature. */
  readonly retro: boolean;
  /** A change log, specification or manual, in which "Problem" or "Fix" are no experience. */
  readonly reference: boolean;
  /** In a folder of templates, or named as one. */
  readonly template: boolean;
}

const lessonFile =
  /^(?:.*[-_ .])?(?:lessons?|lessons?[-_ ]?learn(?:ed|t)|learnings|takeaways)(?:[-_ ](?:log|list|file|notes))?$|^(?!.*复盘).*(?:教训|经验总结|经验沉淀|经验教训)(?:记录|汇总|总结|集)?$/i;
const pitfallFile =
  /^(?:.*[-_ .])?(?:pitfalls?|gotchas?|mistakes?|traps?|footguns?)(?:[-_ ](?:log|list|file|notes))?$|(?:踩坑|避坑)(?:记录|指南|笔记|手册|总结|合集|集)?$|错题[本集]?$|^坑$/i;
const lessonFolder =
  /^(?:lessons?(?:[-_ ]learn(?:ed|t))?|learnings|takeaways|experiences?|教训|经验|经验教训|经验总结)$/i;
const pitfallFolder = /^(?:pitfalls?|gotchas?|mistakes?|踩坑|踩坑记录|避坑|坑|错题本?)$/i;
const retroFolder =
  /^(?:retros?|retrospectives?|post-?mortems?|incidents?|debriefs?|复盘|事故|事故复盘)$/i;
const templateFolder = /^[_.]?(?:templates?|模板|模版|范本)$/i;
const templateFile = /(?:^|[-_ .])(?:template|tmpl)$|(?:模板|模版)$/i;
const referenceFile =
  /(?:^|[-_ .])(?:readme|changelog|changes|release[-_ ]notes|contributing|runbook|playbook|spec|specification|rfc|adr|requirements?|prd|design|faq|troubleshooting|manual|guide|howto|inventory|checklist|api)(?:$|[-_ .])|需求|部署手册|操作手册|手册$|说明书?$|设计文档|接口文档|常见问题|更新日志/i;
const referenceFolder =
  /^(?:runbooks?|playbooks?|specs?|rfcs?|adrs?|requirements|manuals?|api|reference|checklists?|需求|手册)$/i;
const retroTypes = new Set(
  (
    'project-retro retro retrospective incident postmortem pitfall pitfalls lesson lessons lesson-review ' +
    'quick-retro experiment-retro daily-log weekly-log transition red-blue learning-log mentor-log'
  ).split(' '),
);

/** Reads the path below the workspace folder, and the type of front matter or name. */
export function lessonPlace(path: string, type: string | undefined): LessonPlace {
  const folders = path.split('/');
  const file = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  const folderIs = (pattern: RegExp): boolean => folders.some((folder) => pattern.test(folder));
  const nearest = folders.at(-1) ?? '';
  const kind = placeKind(file, nearest, folderIs, type);
  const retro = kind !== undefined || retroTypes.has(type ?? '') || folderIs(retroFolder);
  return {
    kind,
    retro,
    reference: kind === undefined && (referenceFile.test(file) || folderIs(referenceFolder)),
    template: folderIs(templateFolder) || templateFile.test(file),
  };
}

function placeKind(
  file: string,
  nearest: string,
  folderIs: (pattern: RegExp) => boolean,
  type: string | undefined,
): LessonKind | undefined {
  if (pitfallFile.test(file) || type === 'pitfalls') return 'pitfall';
  if (lessonFile.test(file) || type === 'lessons-file') return 'lesson';
  if (retroFolder.test(nearest)) return undefined;
  if (folderIs(pitfallFolder)) return 'pitfall';
  return folderIs(lessonFolder) ? 'lesson' : undefined;
}
