/** A call that cannot be understood; its message is one clear line. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}
