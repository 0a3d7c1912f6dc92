import type { PlainText } from '../text/plainText';

/** A Dataview field inside a line: `[lesson:: Pin the driver]`. */
export interface InlineField {
  readonly label: string;
  /** Where its value is in the plain text. */
  readonly start: number;
  readonly end: number;
}

const field = /[[(]([\p{L}\p{N} _-]{1,30})::\s*([^[\]()]{1,500})[\])]/gu;

/** The Dataview fields in brackets or parentheses of some text. */
export function inlineFields(plain: PlainText): InlineField[] {
  const found: InlineField[] = [];
  for (const match of plain.text.matchAll(field)) {
    const end = match.index + match[0].length - 1;
    if (plain.hasCode(match.index, end)) continue;
    found.push({ label: (match[1] ?? '').trim(), start: end - (match[2] ?? '').length, end });
  }
  return found;
}

/** A lead-in after other text: "It took all day. Lesson: pin the driver". */
export interface LeadIn {
  readonly text: string;
  /** Index in the plain text at which the statement starts. */
  readonly end: number;
}

const leadInWords =
  /(?:[.!?;,，。！？；、)）…]\s*|\s[—–-]{1,2}\s*|\s{1,4})((?:the |my |our |key |main )?(?:lessons?(?: learned| learnt)?|takeaway|moral|root cause|pitfall|gotcha|next time)|经验教训|教训|根因|启示|反思|(?<=[。！；，、]\s{0,3})坑)\s?(?:是)?[:：](?!\/\/)\s*/giu;

/** The first lead-in inside a text that is not code. */
export function leadIn(plain: PlainText): LeadIn | undefined {
  for (const match of plain.text.matchAll(leadInWords)) {
    const end = match.index + match[0].length;
    if (plain.hasCode(match.index, end)) continue;
    return { text: match[1] ?? '', end };
  }
  return undefined;
}

const fieldNames =
  /^(?:owners?|authors?|dates?|status|severity|priority|tags?|category|links?|references?|sources?|see also|related|due|deadline|impact|context|examples?|evidence|detection|commit|file|files|url|version|who|when|where|place|location|next meeting|duration|affected|project|type|trigger|guard|environment|负责人|日期|时间|状态|严重程度|标签|链接|参考|参考资料|截止|截止日期|地点|影响|影响范围|背景|示例|例子|触发|触发场景|下次见面|下次会议|备注|项目|护栏)$/i;

/** Whether a label is the name of a field about an entry, and not the topic of a statement. */
export function isFieldName(label: string): boolean {
  return fieldNames.test(label.trim());
}
