import type { TextRange } from '../text/range';
import { isPerson } from './people';

/** A person by name or post; "we", "I" and "nobody" blame nobody, and a system is no person. */
const post =
  '(?:the |an? |our |some )?(?:new |junior |senior |on-call |other |same )*(?:developer|dev|engineer|intern|operator|admin(?:istrator)?|tester|manager|contractor|colleague|teammate|person|guy|dba|pm|lead|on-call|author|reviewer|newcomer|employee)';
const pronoun = '(?:[Hh]e|[Ss]he|[Ss]omebody|[Ss]omeone)';
/** A capitalised word; who is a person and what a system is asked of `isPerson`. */
const name = String.raw`(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)`;
const who = String.raw`(?<![\p{L}\p{N}'’-])(?:${pronoun}|(?:[Tt]he |[Aa]n? |[Oo]ur |[Ss]ome )${post.slice('(?:the |an? |our |some )?'.length)}|${name})`;
const surname =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
const han = `(?:[小老]${surname}(?![围序病峰虾阈板批量])|${surname}(?:某某?|工|总|姐|哥|老师|同学|经理)|[他她](?![们人])|某人|某位同事|(?:那|这|某)(?:个|位|名)(?:同事|同学|工程师|开发|测试|运维|新人|实习生)|(?:开发|测试|运维|值班|实习|产品)(?:同事|同学|人员|生|工程师)|新人|实习生)`;

/** What only people do, or are said to be. */
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`${who} (?:(?:simply|just|again|had|has) )?(?:forgot|forgotten|neglected|messed up|screwed up|was (?:too )?(?:careless|lazy|negligent|sloppy|irresponsible|incompetent)|(?:did not|didn['’]t) (?:bother|think|pay attention)|should have (?:known|checked|tested|asked|noticed|read)(?! by))\b`,
    'gu',
  ),
  new RegExp(String.raw`\b${name}['’]s (?:fault|mistake|carelessness|negligence)\b`, 'gu'),
  new RegExp(
    String.raw`\b(?:[Ff]ault of|[Tt]o blame is|[Bb]lame (?:is|lies|goes)(?: on| with| to)?|[Bb]lamed? on)\s+(?:${post}|${name})(?![\p{L}\p{N}])`,
    'gu',
  ),
  /\b(?:his|her|the (?:engineer|developer|operator|intern)['’]s) (?:own )?(?:fault|carelessness|negligence|mistake)\b/giu,
  new RegExp(String.raw`(?:^|[^\p{L}\p{N}])${name} is to blame\b`, 'gu'),
  new RegExp(
    `${han}(?:又|再次|当时|自己|竟然|居然|根本|完全)*(?:忘了|忘记|粗心|疏忽|大意|马虎|偷懒|不负责|没有责任心|手滑|搞砸|不认真|没认真|失职)`,
    'gu',
  ),
  new RegExp(`(?:因为|由于|都怪|怪|赖)${han}`, 'gu'),
  new RegExp(
    `(?:责任|过错|错)(?:全|都|主要)?(?:在|归)于?${han}|${han}的(?:错(?!误码|误信息)|过错|责任|锅)`,
    'gu',
  ),
];
const takenBack =
  /\b(?:nobody|no one|blameless|not (?:about )?(?:blam|anyone|anybody|a person)|without blam|isn['’]t|wasn['’]t|is not|was not)|(?:不是|不怪|不能怪|并非|没有怪|不追究|对事不对人)/iu;

/**
 * Where a line of a blameless postmortem blames a person: "Bob forgot to…", 因为小王…. Naming who did what
 * is no blame, and neither is what "we" missed or what a system did.
 *
 * @param people whom the note names, see `peopleIn`
 */
export function findBlame(
  line: string,
  people: ReadonlySet<string> = new Set(),
): TextRange | undefined {
  if (takenBack.test(line)) return undefined;
  let first: TextRange | undefined;
  for (const pattern of patterns) {
    const found = [...line.matchAll(pattern)].find(
      ({ groups }) => groups?.['name']?.split(' ').some((each) => isPerson(each, people)) ?? true,
    );
    if (found === undefined || (first && first.start <= found.index)) continue;
    first = { start: found.index, end: found.index + found[0].length };
  }
  return first;
}
