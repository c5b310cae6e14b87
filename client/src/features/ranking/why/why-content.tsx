import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { intervalText } from '../ranking-words.ts'
import styles from './why.module.css'
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
    <div className={styles['why']}>
      <p className={styles['note']}>
        {label}
        {row.tier && ` · ${row.tier}`}
        {row.interval && ` · 名次区间 ${intervalText(row.interval)}`}
        {row.exempt && ' · 免责期内'}
        {row.category && (
          <>
            {' · '}
            <Link {...paths.area(row.code)} className={styles['link']}>
              打开片区页
            </Link>
          </>
        )}
      </p>
      <section>
        <h3>{comparedWith ? `与${comparedWith.label}比为什么这样变` : '名次说明'}</h3>
        {sentences.length === 0 && <p className={styles['note']}>没有可比的上期名次。</p>}
        <ul className={styles['sentences']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {row.score !== null && row.parts.length > 0 && <WhyParts why={why} decimals={decimals} />}
      {row.before && row.parts.length > 0 && <WhyChange why={why} decimals={decimals} />}
      {row.place !== null && <WhyNeighbours why={why} decimals={decimals} onShow={onShow} />}
      <Lift why={why} />
    </div>
  )
}

function Lift({ why: { lift, row } }: Pick<WhyPartProps, 'why'>) {
  if (!lift) return null
  return (
    <section>
      <h3>怎样升一位</h3>
      <p>{lift.sentence}。</p>
      <ul className={styles['sentences']}>
        {lift.ways.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
      {lift.ways.length === 0 && row.parts.length > 0 && (
        <p className={styles['note']}>单靠任何一项都到不了，需要几项一起提高。</p>
      )}
    </section>
  )
}
