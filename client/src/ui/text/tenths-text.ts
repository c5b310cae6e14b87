/** `85` tenths are `8.5` points, `80` are `8`. */
export const tenthsText = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)

/** Tenths of what was typed: `8.5` is 85; undefined where it is no number of at most one decimal, null where empty. */
export function tenthsOfEntry(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  const [, whole = '', fraction = '0'] = /^(\d{1,4})(?:\.(\d))?$/.exec(plain) ?? []
  return whole === '' ? undefined : Number(whole) * 10 + Number(fraction)
}
