/**
 * Whether a clause gives advice or states what generally holds (`advice`), or tells what happened
 * (`story`). "Nobody had rehearsed it" and "rehearse it" are the same lesson although only one of
 * them denies; between two pieces of advice a denial counts.
 */
export type Mood = 'advice' | 'story';

const adviceWords =
  /\b(?:should|must|ought|never|always|don't|do not|let's|need to|needs to|have to|has to|from now on|next time|make sure)\b/;
const storyWords =
  /\b(?:was|were|had|did|didn't|wasn't|weren't|hadn't|should(?:n't)? have|got|went|took|came|lost|found|knew|thought|broke|built|sent|said|told|gave|made|kept|left|paid|ran|saw|spent|wrote|cost|felt|held|fell|forgot|again)\b|\b(?!(?:\w*eed|embed)\b)[a-z]{3,}ed\b/;
/** A verb in the present before one in the past: "there is one number that tells if it worked". */
const generalVerbs = /\b(?:is|are|has|needs?|gets?|can|may|does)\b/;
const pastAuxiliary = /\b(?:was|were|had|did|didn't|wasn't|weren't|hadn't|should(?:n't)? have)\b/;
const chineseAdvice =
  /不要|应该|应当|必须|以后|下次|务必|一定要|记得|尽量|最好|不能|禁止|一律|别|先|再|要/;
const strongChineseAdvice = /不要|应该|应当|必须|以后|务必|一定要|禁止|一律|别/;
const chineseStory =
  /[了没又]|当时|上次|结果|这次|竟然|居然|(?<=[\u3400-\u9fff])(?<![超经通不难])过(?![程期滤大小度多少于])/;
const chinesePast = /[了没]/;
const han = /[\u3400-\u9fff]/;

/** @param clause a clause in lower case, as it was written */
export function moodOf(clause: string): Mood {
  if (han.test(clause)) {
    if (!chineseStory.test(clause)) return 'advice';
    if (strongChineseAdvice.test(clause)) return 'advice';
    return chineseAdvice.test(clause) && !chinesePast.test(clause) ? 'advice' : 'story';
  }
  const story = clause.search(storyWords);
  if (story < 0) return 'advice';
  const general = clause.search(generalVerbs);
  if (general >= 0 && general < story) return 'advice';
  return adviceWords.test(clause) && !pastAuxiliary.test(clause) ? 'advice' : 'story';
}
