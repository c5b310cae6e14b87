import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

export interface Decision {
  readonly file: string
  readonly lines: readonly string[]
}

const isDecision = (file: string): boolean => /^\d{4}-[a-z0-9-]+\.md$/.test(file)

export const decisions: readonly Decision[] = readdirSync(`${docs}decisions`)
  .filter(isDecision)
  .sort()
  .map((file) => ({ file, lines: readFileSync(`${docs}decisions/${file}`, 'utf8').split('\n') }))

const heading = /^# (\d{4}) · (.+)$/
const standing =
  /^\d{4}-\d{2}-\d{2} · (accepted|(accepted, )?superseded (in part )?by \[\d{4}\]\(\d{4}-[a-z0-9-]+\.md\))$/
const endings = ['What becomes easier, what harder', 'What becomes easier|What becomes harder']

/** What is not as every record is: heading, day and standing, sections. */
export function faultsOf({ file, lines }: Decision): string[] {
  const sections = lines.flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : []))
  const [context, decision, ...rest] = sections
  const faults = [
    [heading.exec(lines[0] ?? '')?.[1] === file.slice(0, 4), 'does not begin with its number and title'],
    [standing.test(lines[2] ?? ''), 'does not say on its third line when it was decided and how it stands'],
    [context === 'Context' && decision === 'Decision', 'does not have a context and then a decision'],
    [endings.includes(rest.join('|')), 'does not end with what becomes easier and what harder'],
    [lines.length <= 75, 'is longer than a page'],
  ] as const
  return faults.flatMap(([holds, words]) => (holds ? [] : [`${file} ${words}`]))
}

/** A line of the index; not a row, which a formatter would pad to the longest title. */
function rowOf({ file, lines }: Decision): string {
  const [, number, title] = heading.exec(lines[0] ?? '') ?? []
  return `- [${number}](${file}) ${title} (${lines[2]})`
}

/** The index as it stands in `docs/decisions/README.md`. */
export const indexOf = (all: readonly Decision[]): string =>
  [
    '# Decisions',
    '',
    'What would cost more than a day to undo, and why it is as it is. A record is never rewritten: another one supersedes it.',
    'A new one takes the next number and the form of the others; `npm run check` says what is missing, and the index is written',
    'anew by running its test with `-u`.',
    '',
    ...all.map(rowOf),
    '',
  ].join('\n')
