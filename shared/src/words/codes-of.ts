/** The codes of a vocabulary in the order they are named in, for `z.enum` and for columns: each code is written once. */
export function codesOf<Code extends string>(names: Readonly<Record<Code, string>>): readonly [Code, ...Code[]] {
  const [first, ...others] = Object.keys(names) as Code[]
  if (first === undefined) throw new Error('A vocabulary has at least one code')
  return [first, ...others]
}
