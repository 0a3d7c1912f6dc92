const english = `
a about above again all also although am an and another any are around as at be became because become
been being below between both but by can come could did do does doing done down during each either else
etc even ever every few for from further get gets getting go goes going got had has have having he her
here hers herself him himself his how however i if in indeed into is it its itself just let like made
make makes making many may me might mine more most much must my myself near need neither no nor not now
of off often on once one only or other others ought our ours ourselves out over own per perhaps quite
rather really same shall she should since so some someone something still such than that the their
theirs them themselves then there therefore these they thing things this those though through thus to
too toward under until up upon us use used very was way we well were what whatever when whenever where
whether which while who whoever whole whom whose why will with within without would yes yet you your
yours yourself always everybody everyone anybody anyone somebody otherwise keep keeps e.g i.e eg ie vs via`;

const chinese = `
的 了 着 过 地 得 是 在 有 和 与 及 或 也 都 就 还 又 再 才 很 太 更 最 会 能 可 可以 可能 要 应 应该 应当 需 需要
必须 得要 把 被 让 使 给 对 对于 关于 从 到 向 往 由 由于 因 因为 因此 所以 而 而且 并 并且 但 但是 不过 然而 虽然
尽管 如果 若 要是 只要 只有 无论 不管 即使 即便 那么 那 那个 那些 这 这个 这些 这样 那样 这种 那种 这次 那次 此 其 其他
其它 其中 某 某个 某些 每 每个 每次 各 各个 一 一个 一些 一点 一下 一样 一直 一定 一旦 一般 一种 个 些 种 次 点 等 等等
我 我们 你 你们 您 他 她 它 他们 她们 它们 咱们 自己 大家 别人 人 人们 谁 什么 怎么 怎样 怎么样 如何 哪 哪里 哪个 哪些
为 为了 为什么 以 以及 以便 于 于是 之 之间 当 当时 时 时候 的时候 里 里面 中 上 下 内 外 间 上面 下面 左右 现在 目前
已 已经 曾 曾经 正 正在 将 将要 仍 仍然 依然 总 总是 经常 常常 往往 通常 几乎 大概 也许 或许 其实 实际上 事实上 非常 十分 特别
比较 相当 真的 真 确实 甚至 尤其 尤其是 只 只是 仅 仅仅 光 呢 吗 吧 啊 呀 嘛 哦 呗 啦 来 去 做 弄 搞 用 起来 出来 下来 下去 上去
成 成为 像 好像 似的 跟 同 同时 除了 除 按 按照 根据 通过 随着 作为 有的 有些 有时 本 该 所 所有 全部 多 少 几 一切 不 没 没有 未 无 别`;

/** English words too common to be evidence, in lower case and whole (not stems). */
export const englishStopWords: ReadonlySet<string> = new Set(english.trim().split(/\s+/));

/** Chinese words too common to be evidence. */
export const chineseStopWords: ReadonlySet<string> = new Set(chinese.trim().split(/\s+/));
