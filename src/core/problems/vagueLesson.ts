import { hasHan } from '../text/script';
import { generalWords, hanWish, isAllGeneral, saying } from './generalWords';

/** What is only wished for: more, better, that it matters, or that there was too little of it. */
const wish =
  /\b(?:better|best|more|improv\w*|increase|strengthen|enhanced?|careful\w*|attention|important|matters?|crucial|key|essential|necessary|need(?:s|ed)?|lack(?:ing)?|poor|insufficient|enough|less|avoid|harder|smarter|faster|proper(?:ly)?|clear(?:er)?|earl(?:y|ier)|ahead|often|closely|effective\w*|efficient\w*|proactive\w*|thorough\w*|always|should|must|focus|prepared|organi[sz]ed|invest|patient|too (?:many|much|little|few|late|slow|fast)|dont|over|management$)\b/i;
/** A call for something, with nothing in it that could be done at a certain moment. */
const call =
  /^(?:be|stay|keep|have|make|do|get|set|take|give|share|listen|trust|manage|ask|plan|communicate|learn|prioriti[sz]e|delegate|monitor|document|test|review|work|think|double|simplify|collaborate|coordinate|align|estimate|slow|speak|build|maintain|ensure|practi[cs]e)\b/i;
/** A comparison, moment or condition says what to do or when. */
const definite =
  /\d|\b(?:than|before|after|when|whenever|until|unless|if|because|instead|first|who|each|every|daily|weekly|never|one|by|even)\b|['"“”«»:;()/]/i;
const mostWords = 8;
const mostHan = 20;

/**
 * Whether a lesson is too vague to act on: "communicate better", 要加强测试. It is short, all its words are
 * general ones that fit any project, and it wishes or calls for something. A number, name, moment, condition,
 * comparison, or one word of the matter at hand, and it is not.
 */
export function isVagueLesson(text: string): boolean {
  const bare = text.trim().replace(/(?<![\s.!。！…])[\s.!。！…]+$/u, '');
  if (hasHan(bare)) {
    if (saying.test(bare)) return true;
    const length = bare.replace(/[^\p{L}\p{N}]/gu, '').length;
    return length >= 3 && length <= mostHan && hanWish.test(bare) && isAllGeneral(bare);
  }
  // "Don't" and "let's" are one word.
  const plain = bare.replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  if (definite.test(plain) || !(wish.test(plain) || call.test(plain))) return false;
  const found = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    found.length >= 2 && found.length <= mostWords && found.every((word) => generalWords.has(word))
  );
}
