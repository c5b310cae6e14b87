/** A unit as people may call it: its name, and how each of its characters is said. */
export interface NamedUnit {
  readonly code: string
  readonly name: string
  /** One for each character, in lower case; what is no Chinese character is itself. */
  readonly syllables: readonly string[]
}

/** Which unit a name means; several where it may mean any of them. */
export type Meant = readonly NamedUnit[]

/** What units end in, and what is left out first. */
const endings = /(局|委|办|区|县|市|集团|公司|专班|中心|院|新区|管委会|委员会)$/

const shortened = (name: string): string =>
  name
    .trim()
    .replace(/委员会$/, '委')
    .replace(/有限(责任)?公司$/, '')

/** A name without the word for the city before it, 市 or 某某市. */
const core = (name: string): string => shortened(name).replace(/^[^市]{0,4}市(?=.{2})/, '')

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const char of whole) if (char === part[at]) at += 1
  return at === part.length
}

const lastOf = (text: string): string => endings.exec(text)?.[0] ?? ''

/** 住建局 of 住房城乡建设局: its characters in order, the first and the ending among them. */
function isShortFor(said: string, name: string): boolean {
  const [short, full] = [core(said), core(name)]
  return short[0] === full[0] && lastOf(short) !== '' && lastOf(short) === lastOf(full) && isSubsequence(short, full)
}

/** 发展和改革委员会 of 发展改革委: no character is missing, though there are more. */
const isLongFor = (said: string, name: string): boolean =>
  core(name).length >= 3 &&
  core(said)[0] === core(name)[0] &&
  lastOf(core(said)) === lastOf(core(name)) &&
  isSubsequence(core(name), core(said))

const isPartOf = (said: string, name: string): boolean => core(said).length >= 2 && core(name).includes(core(said))

/** The ways of calling a unit in Chinese, the surer first: only where none of a way fits is the next one asked. */
const chineseWays: readonly ((said: string, name: string) => boolean)[] = [
  (said, name) => said === name,
  (said, name) => core(said) === core(name),
  (said, name) => isPartOf(said, name) || isShortFor(said, name),
  isLongFor,
  (said, name) =>
    core(said).length >= 3 &&
    lastOf(said) !== '' &&
    lastOf(said) === lastOf(name) &&
    isSubsequence(core(said), core(name)),
]

/** A syllable whole, or by how it begins. */
const headsOf = (syllable: string): readonly string[] => [
  ...new Set([syllable, syllable.slice(0, 2), syllable.slice(0, 1)]),
]

/** Whether letters spell some of the syllables in order, each whole or by how it begins; from the first on, up to the last. */
function spells(letters: string, syllables: readonly string[]): boolean {
  const [first, ...others] = syllables
  if (first === undefined) return false
  const spellsOthers = (rest: string): boolean => others.some((_, skipped) => spells(rest, others.slice(skipped)))
  return headsOf(first).some((head) => {
    if (!letters.startsWith(head)) return false
    const rest = letters.slice(head.length)
    return rest === '' ? others.length === 0 : spellsOthers(rest)
  })
}

/** With and without the word for the city. */
function spokenForms({ name, syllables }: NamedUnit): readonly (readonly string[])[] {
  const without = name.length - core(name).length
  return without > 0 && name.endsWith(core(name)) ? [syllables, syllables.slice(without)] : [syllables]
}

const spelledWhole = (letters: string, unit: NamedUnit): boolean =>
  spokenForms(unit).some(
    (form) => form.join('') === letters || form.map((syllable) => syllable[0]).join('') === letters,
  )

/** The units that letters may mean: spelled whole or by initials, else by some of them. */
function unitsSpelled(letters: string, units: readonly NamedUnit[]): Meant {
  if (letters.length < 2) return []
  const whole = units.filter((unit) => spelledWhole(letters, unit))
  if (whole.length > 0) return whole
  return units.filter((unit) => spokenForms(unit).some((form) => spells(letters, form)))
}

/** The units that a name may mean. */
export function unitsCalled(said: string, units: readonly NamedUnit[]): Meant {
  const name = said.trim()
  if (/^[a-z]+$/i.test(name)) return unitsSpelled(name.toLowerCase(), units)
  if (name.length < 2) return []
  const own = units.filter(({ code }) => code === name)
  if (own.length > 0) return own
  for (const way of chineseWays) {
    const meant = units.filter((unit) => way(name, unit.name))
    if (meant.length > 0) return meant
  }
  return []
}

/** Whether a text ends as the name of a unit does. */
export const endsAsUnit = (text: string): boolean => endings.test(text)
