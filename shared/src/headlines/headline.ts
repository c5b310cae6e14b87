import { z } from 'zod'

/** The lists that a number in a headline can lead to. */
export const headlineLists = ['red-areas', 'red-projects', 'city-blockers', 'late-blockers'] as const
export type HeadlineList = (typeof headlineLists)[number]

export const clauseSchema = z.object({
  text: z.string(),
  list: z.enum(headlineLists).nullable().describe('The list whose rows the number of the clause counts'),
})
export type Clause = z.infer<typeof clauseSchema>

/** What a page says first: at most 45 characters in clauses, and what did not fit in a line below. */
export interface Finding {
  readonly headline: readonly Clause[]
  readonly details: readonly string[]
}

/** So much is read in one look, on a phone, a wall or paper. */
export const headlineLength = 45

const plain = (text: string): Clause => ({ text, list: null })

/** A part of a headline: text alone, or text with the list that it counts. */
export type Part = string | Clause

const clauseOf = (part: Part): Clause => (typeof part === 'string' ? plain(part) : part)

const lengthOf = (clauses: readonly Clause[]): number => clauses.reduce((sum, { text }) => sum + text.length, 0)

/**
 * The lead with as many of the clauses, in their order, as stay within the length; the others are details. Leads and
 * clauses are short by themselves: a table of all branches holds them to it.
 */
export function findingOf(lead: Part, parts: readonly Part[] = [], details: readonly string[] = []): Finding {
  const clauses = parts.map(clauseOf)
  const first = clauseOf(lead)
  const fits = clauses.findIndex((_, at) => lengthOf([first, ...clauses.slice(0, at + 1)]) + at + 1 > headlineLength)
  const taken = fits === -1 ? clauses : clauses.slice(0, fits)
  const left = clauses.slice(taken.length).map(({ text }) => text)
  const separated = taken.map((clause) => ({ ...clause, text: `；${clause.text}` }))
  return { headline: [first, ...separated], details: [...left, ...details] }
}

/** The headline as one text, for titles, files and those who hear it. */
export const headlineText = ({ headline }: Pick<Finding, 'headline'>): string =>
  headline.map(({ text }) => text).join('')

/** What did not fit, in one line. */
export const detailsText = ({ details }: Pick<Finding, 'details'>): string => details.join('；')

/** A clause whose number leads to its list. */
export const counted = (text: string, list: HeadlineList): Clause => ({ text, list })

/** `沐江金融城、锦安老城等5个片区`, cut to the room that a name has in a headline; the whole name stands below. */
export const shortName = (name: string, most = 12): string =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name
