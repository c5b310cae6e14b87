import { conclusionNames } from '../meetings/directive.schema.ts'
import type { Minutes, MinutesDirective } from '../meetings/minutes.schema.ts'
import { dayText } from './document-words.ts'
import { figure, joinedBy, named, type Sentence, says } from './sentence.ts'

/** A paragraph of 会议纪要. */
export type MinutesParagraph =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly lead: string | null; readonly sentence: Sentence }

const heading = (text: string): MinutesParagraph => ({ kind: 'heading', text })
const text = (lead: string | null, sentence: Sentence): MinutesParagraph => ({ kind: 'text', lead, sentence })

const fromSnapshot = { kind: 'snapshot' } as const

/** Without the mark that a sentence was ended with by hand. */
const unended = (words: string): string => words.replace(/[。；;.]+$/, '')

const namesOf = (names: readonly string[]): Sentence =>
  joinedBy(
    '、',
    names.map((name) => [named(name)]),
  )

/** `完成管线迁改（牵头单位：…；配合单位：…；时限：…）`, with the figures it was given for. */
function directiveSentence(directive: MinutesDirective): Sentence {
  const { text: words, leadUnitName, coUnitNames, dueOn, conclusion, figures, isWithdrawn } = directive
  const parts: Sentence[] = [
    says`牵头单位：${named(leadUnitName)}`,
    ...(coUnitNames.length > 0 ? [says`配合单位：${namesOf(coUnitNames)}`] : []),
    ...(dueOn === null ? [] : [says`时限：${dayText(dueOn)}`]),
    ...(conclusion === null ? [] : [says`结论：${conclusionNames[conclusion]}`]),
  ]
  const because = figures.map(({ label, display }) => says`${named(label)}${figure(display, fromSnapshot)}`)
  const cause = because.length > 0 ? says`依据：${joinedBy('，', because)}。` : []
  return says`${named(unended(words))}（${joinedBy('；', parts)}）。${cause}${isWithdrawn ? says`该事项已撤销。` : []}`
}

const numbered = (directives: readonly MinutesDirective[]): MinutesParagraph[] =>
  directives.map((directive, at) => text(`${at + 1}．`, directiveSentence(directive)))

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** `二十三`: numbers of items as documents count them, up to 99. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const last = ones === 0 ? '' : (chineseDigits[ones] ?? '')
  if (value < 10) return chineseDigits[value] ?? String(value)
  return value < 100 ? `${tens === 1 ? '' : (chineseDigits[tens] ?? '')}十${last}` : String(value)
}

export const minutesTitle = ({ title }: Pick<Minutes, 'title'>): string => `${title}纪要`

function opening(minutes: Minutes, edition: number): Sentence {
  const { heldOn, snapshot, reached, notReached, others } = minutes
  const given = [...reached.flatMap(({ directives }) => directives), ...others].filter(
    ({ isWithdrawn }) => !isWithdrawn,
  )
  const left = notReached.length > 0 ? says`，未研究${figure(notReached.length, fromSnapshot)}项` : []
  const which = edition > 1 ? says`本纪要为第${String(edition)}版。` : []
  return says`${dayText(heldOn)}，召开${named(minutes.title)}。会议引用快照${figure(snapshot, fromSnapshot)}，研究议题${figure(reached.length, fromSnapshot)}项${left}，议定事项${figure(given.length, fromSnapshot)}项。${which}`
}

/** The minutes of a meeting from their first sentence to their last. */
export function minutesText(minutes: Minutes, edition: number): MinutesParagraph[] {
  const { reached, notReached, dropped, others } = minutes
  const sections: { readonly name: string; readonly paragraphs: MinutesParagraph[] }[] = [
    {
      name: '研究的议题和议定事项',
      paragraphs: reached.flatMap(({ title, rule, directives }, at) => [
        text(`（${chineseNumber(at + 1)}）`, says`${named(unended(title))}。${named(unended(rule))}。`),
        ...(directives.length === 0 ? [text(null, says`未形成议定事项。`)] : numbered(directives)),
      ]),
    },
    { name: '其他议定事项', paragraphs: numbered(others) },
    {
      name: '未研究的议题',
      paragraphs: notReached.map(({ title }, at) => text(`${at + 1}．`, says`${named(unended(title))}。`)),
    },
    {
      name: '调出议程的议题',
      paragraphs: dropped.map(({ title, by, reason }, at) =>
        text(`${at + 1}．`, says`${named(unended(title))}（${named(by)}：${named(unended(reason))}）。`),
      ),
    },
  ]
  const filled = sections.filter(({ paragraphs }) => paragraphs.length > 0)
  return [
    text(null, opening(minutes, edition)),
    ...filled.flatMap(({ name, paragraphs }, at) => [heading(`${chineseNumber(at + 1)}、${name}`), ...paragraphs]),
  ]
}
