// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML may hold
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text without the characters that no package of Office may hold. */
export const printable = (text: string): string => text.replace(unprintable, '')
