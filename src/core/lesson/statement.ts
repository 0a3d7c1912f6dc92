import { hasHan } from '../text/script';

/**
 * Rules of thumb that tell a statement ("Pin the driver before deploying") from a topic
 * ("Deployment"). They read single titles and parents of lists; a leaf of a list is not asked.
 */
const verbs =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|don'?t|doesn'?t|didn'?t|can|can'?t|cannot|could|should|must|will|won'?t|would|never|always|not|no|without|unless|because|when|before|after|until|instead|only|use|using|keep|make|check|pin|test|write|avoid|ask|add|set|run|read|verify|validate|prefer|let|put|start|stop|say|tell|give|take|get|plan|log|fail(?:s|ed)?|broke|breaks?|forgot|lost|missed|needs?|takes?|costs?|makes?|goes|went|caused|crashe[ds]|overwrote|ignored|leaked?|blocked|expired?|drifted)\b/i;
/** Verbs that begin an order and are no nouns. */
const orders =
  /^(?:agree|align|always|ask|assume|automate|avoid|be|beware|check|choose|communicate|define|delegate|do not|don['’]?t|expect|find|freeze|get|give|hire|invest|involve|keep|know|learn|let|limit|listen|make|measure|never|pick|pin|prefer|prioriti[sz]e|protect|put|read|reduce|rehearse|remember|remove|respect|say|simplify|stop|take|talk|tell|treat|trust|use|validate|verify|write)\b/i;
const hanVerbs = /[要须必应该别勿没不会让先再把被才就因导造忘漏错禁请避]|之前|之后|导致|时候/;

/** Whether a title says something, so that it is a statement and not the name of a topic. */
export function isStatement(title: string, dated = false): boolean {
  const text = title.trim();
  if (/[?？]$/.test(text)) return false;
  if (hasHan(text)) {
    const length = text.replace(/[^\p{L}\p{N}]/gu, '').length;
    if (/[。！；]$/.test(text) && length >= 6) return true;
    if (dated) return length >= 6;
    return length >= 7 && (hanVerbs.test(text) || /[，,；]/.test(text));
  }
  const count = text.split(/\s+/).length;
  if (count >= 3 && (/[.!;]$/.test(text) || orders.test(text))) return true;
  if (dated) return count >= 3 && (count >= 5 || verbs.test(text));
  return count >= 4 && verbs.test(text);
}

/** Whether the parent of a nested list is only the name of a topic. */
export function isTopic(text: string): boolean {
  const bare = text.trim();
  if (/[:：]$/.test(bare)) return true;
  if (/[.!;。！；，]/.test(bare)) return false;
  if (hasHan(bare)) return bare.replace(/[^\p{L}\p{N}]/gu, '').length <= 7;
  const count = bare.split(/\s+/).length;
  if (count <= 3) return true;
  return count <= 6 && /^(?:on|in|for|with|about|around|regarding|the|our|my|as)\b/i.test(bare);
}

const announcing =
  /\b(?:the following|as follows|these (?:are|were)|here (?:are|is)|here's|below|in order|newest first|oldest first|sorted by|grouped by|(?:some|several|a few|the|two|three|four|five|six|seven|\d+) (?:\w+ ){0,2}(?:things|points|lessons|reasons|problems|issues|mistakes|takeaways|learnings|items|areas|notes))\b/i;
const announcingHan =
  /以下|如下|下面|几点|几个|几条|主要有|包括|列出|整理了|汇总|总结了?一?下|按.{1,6}排/;

/** Whether a paragraph only announces the list after it. */
export function isIntro(text: string): boolean {
  const bare = text.trim();
  if (/[:：]$/.test(bare)) return true;
  return announcing.test(bare) || announcingHan.test(bare);
}
