import type { Cue } from './token';

const english: Readonly<Record<Cue, string>> = {
  not: 'not no never none nothing nobody nowhere neither nor without hardly barely rarely seldom',
  avoid:
    'avoid avoids avoided avoiding stop stops stopped stopping prevent prevents prevented preventing forbid refuse refrain skip skips skipped skipping forget forgets forgot forgotten forgetting lack lacks lacked lacking quit quitting ban banned miss missed missing omit omitted neglect neglected ignore ignored ignoring',
  instead: 'instead rather',
  before: 'before prior until ahead beforehand',
  after: 'after afterwards afterward later once',
  more: 'more increase increased increasing raise raised grow longer larger bigger faster higher earlier sooner enable enabled',
  less: 'less fewer decrease decreased decreasing reduce reduced reducing lower lowered shorter smaller slower disable disabled',
};

const chinese: Readonly<Record<Cue, string>> = {
  not: '不 没 没有 未 无 非 别 勿 莫 甭 不要 不能 不可 不可以 不会 不该 不应 不应该 不应当 不用 不必 不需 不需要 不得 不准 不许 不是 不再 不想 不肯 没能 没法 没人 未能 未曾 尚未 从未 从不 从来不 从没 绝不 决不 并非 并不 切勿 切忌 无需 无须 无法 毫无 毫不 并未 请勿 不去 不做',
  avoid:
    '避免 停止 防止 禁止 杜绝 拒绝 忘 忘记 忘了 忘掉 漏 漏掉 遗漏 缺 缺少 缺乏 缺失 跳过 忽视 忽略 放弃 戒掉 少了 省略 预防 严禁 免得 以免',
  instead: '而不是 而非 代替 替代 取代 宁可 与其 不如',
  before: '前 之前 以前 先 首先 事先 提前 预先',
  after: '后 之后 以后 然后 再 事后 随后',
  more: '更多 增加 提高 扩大 加大 增大 更快 更早 更长 加快 启用 开启 尽早',
  less: '更少 减少 降低 缩小 缩短 减小 更慢 更晚 放慢 禁用 关闭 推迟',
};

function cuesOf(lists: Readonly<Record<Cue, string>>): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const [cue, words] of Object.entries(lists) as [Cue, string][]) {
    for (const word of words.split(/\s+/)) if (!cues.has(word)) cues.set(word, cue);
  }
  return cues;
}

/** What English words do to the meaning, by whole lower-case word. */
export const englishCues = cuesOf(english);

/** What Chinese words do to the meaning. */
export const chineseCues = cuesOf(chinese);

/** Words that hold a negating character and deny nothing: a search for cues steps over them. */
export const chineseNonCues: ReadonlySet<string> = new Set(
  '不断 不同 不错 不仅 不但 不只 不光 不过 不管 不论 不久 不少 不止 不妨 不一定 不得不 不由得 要不 要不然 无论 无非 无比 特别 分别 级别 别人 区别 识别 类别 个别 辨别 差别 告别 性别 除非 非常 是非 莫非 未来 未必 前端 前后 前面 前提 前者 后端 后台 后面 后果 后者 最后 背后 落后 先进 优先 再次 再见 淹没 沉没'.split(
    ' ',
  ),
);

/** After these, "not" adds instead of denying: "not only", "not just". */
export const englishNotOnly: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'simply']);

/** Words at which a new clause starts, so that a negation before them does not reach beyond. */
export const englishClauseStarts: ReadonlySet<string> = new Set(
  'but because so when whenever if unless although though while since until before after instead rather then otherwise which who where'.split(
    ' ',
  ),
);

/** Chinese words at which a new clause starts. */
export const chineseClauseStarts: ReadonlySet<string> = new Set(
  '但 但是 不过 然而 而 而是 而不是 而非 因为 所以 因此 如果 否则 除非 虽然 尽管 并且 而且 然后 应该 必须'.split(
    ' ',
  ),
);
