/** What people and templates write where nothing has been written yet. */
const nothing =
  /^(?:to-?do|tbd|tbc|tba|wip|fixme|n\/?a|none|nil|nothing|not applicable|pending|placeholder|empty|xxx+|coming soon|same as above|as above|ditto|待补充|待填写|待完善|待定|待写|待办|待续|未填写?|暂无.{0,6}|暂缺|无|没有|略|同上|空|填写.{0,12}|待.{0,3}补充.{0,4}|(?:本周|今天|今日|本次)?(?:没有|无)(?:什么)?(?:特别的?|问题|内容)?)[\s.!:：。！…]*$|^(?:lorem ipsum|to be (?:done|determined|defined|decided|added|filled|written|completed|confirmed)|fill (?:me |this )?in|write here|请填写|请输入)/i;
const nothingYet =
  /^(?:none|nothing|no (?:lessons?|problems?|issues?|pitfalls?|incidents?|entries))(?: (?:yet|so far|really|much|new|here|today|special|worth noting|in particular|to (?:report|add|note)|this (?:time|week|sprint|month|day|quarter)))+[.!]?$/i;
const numbered =
  /^(?:item|lesson|point|bullet|example|entry|problem|issue|solution|improvement|pitfall|takeaway|learning|rule|action|success|wish|idea|text|thing|difficulty|challenge)s?[ -]?#?(?:\d+|[a-c]|one|two|three|x|n)$/i;
const numberedHan =
  /^(?:教训|要点|示例|例子|问题|改进|事项|坑|难点|收获|方案|内容|条目|经验|规则|行动)[ ]?[一二三四五六七八九十\dA-CxXnN]+$/;
const prompt =
  /^(?:what|which|where|when|why|who|how|write|describe|list|add|fill|explain|note|name|e\.?g\.?|for example|example|optional|one |your |enter|insert|写|填|描述|列出|列|例如|比如|举例|示例|请|这里|在此|如：|如:|可选|记录)/i;
const longStart = /^(?:to be |todo|tbd|fixme|lorem|fill|e\.?g|example|例如|比如|[（(])/i;
const slot = /\{\{[^{}]*\}\}|<%[^%]*%>|\$?\{[^{}]*\}|<[^<>]*>|\[[^[\]]*\]|【[^【】]*】/g;

/**
 * Whether a statement's text is what a template left: `-`, `TODO`, `<…>`, `[Item 1]`, `{{text}}`,
 * 待补充. `text` is without markup and label.
 */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim();
  if (!/[\p{L}\p{N}]/u.test(bare)) return true;
  // Most statements are longer than anything that is left by a template, and begin otherwise.
  if (bare.length > 60 && !longStart.test(bare)) return isSlots(bare);
  if (bare.length > 400) return false;
  if (nothing.test(bare) || nothingYet.test(bare) || numbered.test(bare)) return true;
  if (numberedHan.test(bare) || /^(?:TODO|TBD|FIXME)\b/.test(bare)) return true;
  if (/^(?:e\.g\.|例如[:：]|比如[:：]|example:)/i.test(bare)) return true;
  if (/^[（(][^（）()]*[）)]$/.test(bare)) {
    const inside = bare.slice(1, -1).trim();
    return prompt.test(inside) || /[?？…]$|\.\.\.$/.test(inside) || isPlaceholder(inside);
  }
  return isSlots(bare);
}

/** Whether nothing but slots (`<owner>: {action}`) is left to read, or a label before them. */
function isSlots(text: string): boolean {
  if (text.length > 400 || !/[<{[【]/.test(text)) return false;
  const rest = text.replace(slot, ' ').trim();
  return rest !== text && (!/[\p{L}\p{N}]/u.test(rest) || /^[^:：]{1,40}[:：]$/.test(rest));
}

/** Whether a text has slots of a template engine or prompts in angle brackets. */
export function hasSlots(text: string): boolean {
  return /\{\{[^{}\n]+\}\}|<%[^%\n]+%>|<[^<>\n!/][^<>\n]{2,80}>|\$\{[^{}\n]+\}/.test(text);
}

/** Whether a text only asks the writer something. */
export function isQuestion(text: string): boolean {
  return /[?？]\s*$/.test(text) && !/[.!。！][^.!。！?？]*[?？]\s*$/.test(text.trim());
}
