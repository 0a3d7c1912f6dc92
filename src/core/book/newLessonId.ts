import { slug } from '../template/slug';

/** A name is short enough to be read in a list: this many columns; a Chinese character takes two. */
const comfortable = 48;

/** A readable id for a lesson that gets into the book, which no other lesson there has. */
export function newLessonId(title: string, taken: ReadonlySet<string>): string {
  const name = shortened(slug(title, 'lesson'));
  for (let i = 1; ; i++) {
    const id = i === 1 ? name : `${name}-${i}`;
    if (!taken.has(id)) return id;
  }
}

/** The words of a slug that fit; at least a part of the first. */
function shortened(name: string): string {
  let columns = 0;
  let fits = '';
  for (const character of name) {
    columns += character > '\u2E7F' ? 2 : 1;
    if (columns > comfortable) {
      const words = fits.lastIndexOf('-');
      return (words > comfortable / 3 ? fits.slice(0, words) : fits).replace(/(?<!-)-+$/, '');
    }
    fits += character;
  }
  return fits;
}
