import { z } from 'zod'
import { projectCategories } from '../projects/project.schema.ts'
import { projectStages } from '../projects/project-stage.ts'
import { rankingGroups } from '../rankings/ranking-groups.ts'
import { sourceFigures } from '../sources/source-figures.ts'

/** Where a figure of a document can be looked at, all of it in the snapshot that the document cites. */
export const figureSourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('source').describe('Formula, rows and file: GET /api/sources/:figure'),
    figure: z.enum(sourceFigures),
    code: z.string().optional(),
  }),
  z.object({
    kind: z.literal('projects').describe('The projects that are counted: GET /api/projects'),
    stage: z.enum(projectStages).optional(),
    category: z.enum(projectCategories).optional(),
    district: z.string().optional(),
  }),
  z.object({ kind: z.literal('areas'), code: z.string().optional() }),
  z.object({ kind: z.literal('ranking'), group: z.enum(rankingGroups) }),
  z.object({ kind: z.literal('blockers') }),
  z.object({ kind: z.literal('snapshot') }),
])
export type FigureSource = z.infer<typeof figureSourceSchema>

/** A figure as it is printed, and where it comes from. */
const figureSchema = z.object({ text: z.string(), source: figureSourceSchema })
export type Figure = z.infer<typeof figureSchema>

/** What somebody called a place; its punctuation is theirs. */
const nameSchema = z.object({ name: z.string() })
export type Name = z.infer<typeof nameSchema>

export const pieceSchema = z.union([z.string(), figureSchema, nameSchema])
export type Piece = z.infer<typeof pieceSchema>

export type Sentence = readonly Piece[]

export const figure = (text: string | number, source: FigureSource): Figure => ({ text: String(text), source })

export const named = (name: string): Name => ({ name })

/** Writes a sentence with what is put in: words, figures, names, or whole sentences. */
export function says(words: TemplateStringsArray, ...inside: readonly (Piece | Sentence)[]): Sentence {
  return words.flatMap((word, at) => {
    const next = inside[at]
    const put: Sentence = next === undefined ? [] : isSentence(next) ? next : [next]
    return [...(word === '' ? [] : [word]), ...put]
  })
}

const isSentence = (inside: Piece | Sentence): inside is Sentence => Array.isArray(inside)

/** Sentences one after the other with a mark between them. */
export const joinedBy = (mark: string, sentences: readonly Sentence[]): Sentence =>
  sentences.flatMap((sentence, at) => (at === 0 ? sentence : [mark, ...sentence]))

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : 'name' in piece ? piece.name : piece.text)

export const sentenceText = (sentence: Sentence): string => sentence.map(textOf).join('')

/** The figures of a sentence, in its order. */
export const figuresOf = (sentence: Sentence): Figure[] =>
  sentence.filter((piece): piece is Figure => typeof piece !== 'string' && 'text' in piece)
