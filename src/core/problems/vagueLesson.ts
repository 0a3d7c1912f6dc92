import { hasHan } from '../text/script';

/**
 * The only words of a vague lesson: any other word names something, and then it is left alone. They are
 * written by hand and tuned on no collection.
 */
const english = words(`
  a an and also always all any are as at be being been better by can could do does doing done even for
  from get have having i in is it its just keep lot lots make making me more most much must my need
  needed needs never not of on one our ourselves ought really should so some still than that the their
  there things this to too try trying us very was we were will with would you your
  again future next now time times project projects sprint team teams everyone people work working way
  carefully careful carefulness attention detail details focus focused thorough thoroughly proactive
  proactively effectively effective efficient efficiently efficiency earlier early enough less properly
  proper well good great important matters crucial key essential necessary lack lacking poor insufficient
  improve improved improving improvement improvements increase strengthen enhance enhanced invest avoid
  reduce pay put think know learn remember communicate communication communicating collaborate
  collaboration collaborating coordinate coordination align alignment plan planning plans organise
  organize organised organized organisation organization test tests testing document documentation docs
  documenting review reviews reviewing reviewed code quality monitor monitoring process processes manage
  management prioritise prioritize priorities prioritisation prioritization estimate estimates estimation
  prepare prepared preparation mistakes mistake errors error bugs problems issues risk risks
  ownership responsibility discipline transparency clarity clear clearer expectations requirements
  feedback meetings teamwork leadership skills skill harder smarter faster slower patient patience
  consistent consistency
`);

/** What is only wished for: more, better, or that it matters. */
const wish =
  /\b(?:better|more|improv\w*|increase|strengthen|enhanced?|careful\w*|attention|important|matters|crucial|key|essential|necessary|need(?:s|ed)?|lack(?:ing)?|poor|insufficient|enough|less|avoid|harder|smarter|faster|properly|clearer|earlier|effective\w*|efficient\w*|proactive\w*|thorough\w*|always|should|must|focus|prepared|organi[sz]ed|invest|patient)\b/i;
/** A comparison, moment or condition says what to do or when. */
const definite =
  /\d|\b(?:than|before|after|when|whenever|until|unless|if|because|instead|first|who|each|every|daily|weekly|never|not|one|by|from|so|even|know|with)\b|['"“”«»:;()/]/i;
const mostWords = 8;

const hanParts = [
  '在?(?:以后|今后|下次|之后|未来|接下来|后续|平时|工作中|项目中|团队|我们|大家|自己|我)',
  '(?:一定|必须|需要|应该|应当|还要|还需|仍需|要|得|应|需|可以|尽量|务必|再|也|都|更|更加|多|更多|非常|很|比较|进一步|继续|持续|不断|认真|充分|及时|积极|主动|有待|注意|重视|关注|注重|做好|做|搞好|把|对|和|与|及|以及|的|地|了|、)',
  '(?:加强|提高|提升|改进|改善|优化|完善|增强|强化|加大|增加|减少|避免|保持|学会|努力|投入|到位|不足|不够|不到位|缺乏|欠缺|仔细|细心|小心|谨慎|严谨|耐心|细致|规范|高效|清晰|充足|好|重要|关键|必要)',
  '(?:沟通|交流|协作|协同|合作|配合|测试|文档|计划|规划|管理|监控|评审|代码|质量|效率|流程|准备|时间|时间管理|项目管理|细节|问题|学习|能力|技能|意识|责任心|责任感|团队|团队合作|执行力|执行|经验|总结|复盘|思考|需求|风险|错误|失误|工作|安排|组织|反馈|效果|水平|力度|方法|态度|专业|技术|业务|性能|安全|稳定性)',
];
const hanVague = new RegExp(`^(?:${hanParts.join('|')}|[，,。.！!\\s])+$`, 'u');
const hanWish =
  /加强|提高|提升|改进|改善|优化|完善|增强|强化|加大|增加|减少|避免|注意|重视|关注|注重|做好|搞好|多|更|努力|不足|不够|不到位|缺乏|欠缺|仔细|细心|小心|谨慎|重要|关键|有待|主动|积极|及时/;
const mostHan = 20;

/**
 * Whether a lesson is too vague to act on: "communicate better", 要加强测试. It is short, all its words are
 * general ones that fit any project, and it wishes for something. A number, name, moment, condition,
 * comparison, or one word of the matter at hand, and it is not.
 */
export function isVagueLesson(text: string): boolean {
  const bare = text.trim().replace(/(?<![\s.!。！…])[\s.!。！…]+$/u, '');
  if (hasHan(bare)) {
    const length = bare.replace(/[^\p{L}\p{N}]/gu, '').length;
    return length >= 3 && length <= mostHan && hanWish.test(bare) && hanVague.test(bare);
  }
  if (definite.test(bare) || !wish.test(bare)) return false;
  const found = bare.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.length >= 2 && found.length <= mostWords && found.every((word) => english.has(word));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
