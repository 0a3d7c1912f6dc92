import { execFileSync } from 'node:child_process';

/** The extension hosts that were started by this process, by their ids. Not on Windows. */
export function extensionHosts(): readonly number[] {
  const parents = new Map<number, number>();
  const hosts: number[] = [];
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  for (const line of listed.split('\n')) {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    parents.set(Number(pid), Number(parent));
    if (args.includes('--type=extensionHost')) hosts.push(Number(pid));
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === process.pid || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return hosts.filter(isOurs);
}
