import { type Commit, subjectOf } from './commit';

/** What a commit's message says about work that did not go smoothly. */
export type Trouble = 'revert' | 'fixup' | 'hotfix' | 'again';

const revert =
  /^(?:revert|reverted|reverts|back(?:ed)? out|roll(?:ed)? ?back)\b|^(?:回滚|回退|撤销|撤回|还原)/iu;
const fixup = /^(?:fixup|squash|amend)!/iu;
const hotfix = /\bhot-?fix(?:es)?\b|紧急修复|热修/iu;
const fix =
  /\b(?:fix|fixes|fixed|fixing|bug-?fix|repair|repairs|mend)\b|修复|修正|修掉|修一下|修了|解决.{0,40}(?:问题|报错|故障)/iu;
/** At an end: "ask again when it is empty" is no second attempt. */
const again =
  /\b(?:again|once more|for real|this time)[.)]*$|\b(?:fix|fixed) again\b|\b(?:second|another) attempt\b|\bstill (?:broken|failing|wrong)\b|\bre-?fix\b|再次修|再修|又修|又改|重新修|又一次/iu;
/** `feat(search): `: what stands before the words of a conventional commit. */
const prefix = /^[\p{L}\d-]+(?:[(（][^()（）]*[)）])?!?[:：]\s*/u;

/** The sign of trouble in a commit, if there is one. A first fix is none: mending is daily work. */
export function troubleOf(commit: Commit): Trouble | undefined {
  const subject = subjectOf(commit);
  const words = subject.replace(prefix, '');
  if (fixup.test(subject)) return 'fixup';
  if (revert.test(subject) || revert.test(words)) return 'revert';
  if (/^this reverts commit [\da-f]{7}/imu.test(commit.message)) return 'revert';
  if (hotfix.test(subject)) return 'hotfix';
  return isFix(commit) && again.test(words) ? 'again' : undefined;
}

/** Whether a commit mends something. */
export function isFix(commit: Commit): boolean {
  const subject = subjectOf(commit);
  return fix.test(subject) || hotfix.test(subject) || fixup.test(subject);
}
