/** Letters of other scripts, and the Latin ones that they cannot be told from. */
const scripts = [
  { script: '西里尔', letters: 'АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһӏԛԜԝ', latin: 'ABESIJKMHOPCTYXaesijopcyxdhlqWw' },
  { script: '希腊', letters: 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲϳ', latin: 'ABEZHIKMNOPTYXovcj' },
] as const

const byLetter = new Map(
  scripts.flatMap(({ script, letters, latin }) =>
    [...letters].map((letter, at) => [letter, { script, latin: latin[at] ?? letter }]),
  ),
)

/** A text as it seems to read, in Latin letters, and which of its letters are none; `undefined` where all are what they seem. */
export function seemingLatin(text: string): { readonly latin: string; readonly said: string } | undefined {
  const letters = [...text]
  const strange = [...new Set(letters)].flatMap((letter) => {
    const found = byLetter.get(letter)
    return found ? [`“${letter}”是${found.script}字母，不是英文字母 ${found.latin}`] : []
  })
  if (strange.length === 0) return undefined
  return { latin: letters.map((letter) => byLetter.get(letter)?.latin ?? letter).join(''), said: strange.join('，') }
}
