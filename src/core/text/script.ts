/** Chinese and other characters that are written without spaces between words. */
export const wide = '\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';

/** Whether a UTF-16 unit belongs to a script that is written without spaces between words. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef)
  );
}

/** Whether some text has Chinese characters. */
export function hasHan(text: string): boolean {
  return /[\u3400-\u9fff\uf900-\ufaff]/.test(text);
}

/** The languages that notes are written in, as far as it matters. */
export type Language = 'en' | 'zh';

/** The language of some text: Chinese from the first Chinese character on. */
export function languageOf(text: string): Language {
  return hasHan(text) ? 'zh' : 'en';
}
