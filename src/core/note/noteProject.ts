import { findDate } from './writtenDate';
import { inferType, nameWords } from './noteType';

const projectsFolder = /^(?:projects?|项目|work|工作)$/i;
/** Folders that hold notes of one kind, or just notes: no project is called so. */
const common =
  /^(?:docs?|documents?|documentation|notes?|vault|archives?|wiki|inbox|src|tasks?|memory|attachments?|assets|resources|areas|home|templates?|模板|团队|家庭|笔记|文档|归档|知识库|个人)$/i;

/**
 * The project of a note whose front matter names none: the folder below `projects/` or 项目/, or
 * else the folder around a folder of retrospectives or around a lessons file.
 */
export function inferProject(path: string): string | undefined {
  const folders = path.split('/').filter((part) => part !== '' && part !== '.');
  const file = folders.pop() ?? '';
  const at = folders.findIndex((folder) => projectsFolder.test(folder));
  if (at >= 0) {
    const below = folders[at + 1];
    if (below !== undefined) return isProjectName(below) ? below : undefined;
    const name = file.replace(/\.[^.]+$/, '');
    const single = inferType(file) === undefined && !/^(?:readme|index|_index)$/i.test(name);
    return single && isProjectName(name) ? name : undefined;
  }
  const [parent, folder] = folders.slice(-2);
  if (folder !== undefined && parent !== undefined && isLessonPlace(folder)) {
    return isProjectName(parent) ? parent : undefined;
  }
  const nearest = folders.at(-1);
  const type = inferType(file);
  const ofLessons = type === 'lessons' || type === 'pitfall';
  return ofLessons && nearest !== undefined && isProjectName(nearest) ? nearest : undefined;
}

function isLessonPlace(name: string): boolean {
  const type = inferType(name);
  return (
    type === 'project-retro' || type === 'incident' || type === 'lessons' || type === 'pitfall'
  );
}

function isProjectName(name: string): boolean {
  return (
    !common.test(name) && inferType(nameWords(name)) === undefined && findDate(name) === undefined
  );
}
