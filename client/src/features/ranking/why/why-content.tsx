import { intervalText } from '@pianqu/shared/rankings/ranking-words.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { linkClass } from '../../../ui/words/link-class.ts'
import { Note } from '../../../ui/words/note.tsx'
import { WhyChange } from './why-change.tsx'
import { WhyNeighbours } from './why-neighbours.tsx'
import { WhyParts } from './why-parts.tsx'
import type { WhyPartProps } from './why-props.ts'

interface WhyContentProps extends WhyPartProps {
  readonly onShow: (code: string) => void
}

/** From the move, through the points lost, to what would lift it by one place. */
export function WhyContent({ why, decimals, onShow }: WhyContentProps) {
  const { row, comparedWith, sentences, label } = why
  return (
    <Stack gap={18}>
      <Note kind="faint">
        {label}
        {row.tier && ` · ${row.tier}`}
        {row.interval && ` · 名次区间 ${intervalText(row.interval)}`}
        {row.exempt && ' · 免责期内'}
        {row.category && (
          <>
            {' · '}
            <Link {...paths.area(row.code)} className={linkClass}>
              打开片区页
            </Link>
          </>
        )}
      </Note>
      <Stack as="section" gap={6}>
        <h3>{comparedWith ? `与${comparedWith.label}比为什么这样变` : '名次说明'}</h3>
        {sentences.length === 0 && <Note kind="faint">没有可比的上期名次。</Note>}
        <Stack as="ul" gap={4} isDotted>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Stack>
      </Stack>
      {row.score !== null && row.parts.length > 0 && <WhyParts why={why} decimals={decimals} />}
      {row.before && row.parts.length > 0 && <WhyChange why={why} decimals={decimals} />}
      {row.place !== null && <WhyNeighbours why={why} decimals={decimals} onShow={onShow} />}
      <Lift why={why} />
    </Stack>
  )
}

function Lift({ why: { lift, row } }: Pick<WhyPartProps, 'why'>) {
  if (!lift) return null
  return (
    <Stack as="section" gap={6}>
      <h3>怎样升一位</h3>
      <p>{lift.sentence}。</p>
      <Stack as="ul" gap={4} isDotted>
        {lift.ways.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </Stack>
      {lift.ways.length === 0 && row.parts.length > 0 && (
        <Note kind="faint">单靠任何一项都到不了，需要几项一起提高。</Note>
      )}
    </Stack>
  )
}
