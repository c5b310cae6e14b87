import type { BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Card } from '../../../ui/card.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Note } from '../../../ui/words/note.tsx'
import type { SumProps } from './sum-props.ts'
import { unitsInSight } from './sum-words.ts'
import styles from './sums.module.css'

const shown = 4

type InSight = ReturnType<typeof unitsInSight>[number]
type Own = NonNullable<BlockerSummary['own']>

/** Who owes the next step: to a unit what it owes and what it is owed, to the city its units against districts. */
export function SidesCard({ sums, kept }: SumProps) {
  const { own } = sums
  const concerns = own !== null && own.owesTotal + own.isOwedTotal > 0
  return concerns ? <OwnSides own={own} sums={sums} kept={kept} /> : <CitySides sums={sums} kept={kept} />
}

/** The city to the left, districts to the right. */
function CitySides({ sums: { owed, open }, kept }: SumProps) {
  const { cityTotal, districtTotal } = owed
  const linkOf = ({ keys }: InSight) => paths.blockers({ ...kept, view: 'open', owedBy: keys.join(',') })
  const sayOf = ({ name, count }: InSight) => `${name}欠${count}件`
  return (
    <Card title={`下一步在谁：市级单位欠${cityTotal}件，区县欠${districtTotal}件`}>
      <Sides
        caption="欠下一步的单位"
        left={{
          heading: '欠下一步的市级单位',
          total: <Link {...paths.blockers({ ...kept, view: 'open', owedSide: 'city' })}>市级 {cityTotal}</Link>,
          units: unitsInSight(owed.byCity, shown),
          linkOf,
          sayOf,
        }}
        right={{
          heading: '区县',
          total: (
            <Link {...paths.blockers({ ...kept, view: 'open', owedSide: 'districts' })}>区县 {districtTotal}</Link>
          ),
          units: unitsInSight(owed.byDistricts, shown),
          linkOf,
          sayOf,
        }}
      />
      <Note kind="fine">
        已答复待核验的算提出方欠，待交办、待裁定的算市级专班欠；同一件只算一方，{cityTotal}＋{districtTotal}＝{open}。
      </Note>
    </Card>
  )
}

/** What the unit owes to whom to the left, who owes it what to the right. */
function OwnSides({ own, sums: { owed }, kept }: SumProps & { readonly own: Own }) {
  const { unitCode, unitName, owes, isOwed, owesTotal, isOwedTotal } = own
  const { cityTotal, districtTotal } = owed
  const owers = isOwed.map(({ key }) => key).join(',')
  return (
    <Card
      title={`${unitName}${owesTotal === 0 ? '没有欠的下一步' : `欠${owesTotal}件下一步`}，在等别的单位${isOwedTotal}件`}
    >
      <Sides
        caption={`${unitName}欠谁、谁欠${unitName}`}
        left={{
          heading: '在等本单位的',
          total: <Link {...paths.blockers({ ...kept, view: 'open', owedBy: unitCode })}>我欠 {owesTotal}</Link>,
          units: unitsInSight(owes, shown),
          linkOf: ({ keys }) => paths.blockers({ ...kept, view: 'open', owedBy: unitCode, owedTo: keys.join(',') }),
          sayOf: ({ name, count }) => `欠${name}${count}件`,
        }}
        right={{
          heading: '本单位在等的',
          total:
            isOwedTotal === 0 ? (
              '欠我 0'
            ) : (
              <Link {...paths.blockers({ ...kept, view: 'open', owedBy: owers, owedTo: unitCode })}>
                欠我 {isOwedTotal}
              </Link>
            ),
          units: unitsInSight(isOwed, shown),
          linkOf: ({ keys }) => paths.blockers({ ...kept, view: 'open', owedBy: keys.join(','), owedTo: unitCode }),
          sayOf: ({ name, count }) => `${name}欠${count}件`,
        }}
      />
      <Note kind="fine">
        答复是欠提出方的，核验是欠答复方的。本人可见的堵点里，
        <Link {...paths.blockers({ ...kept, view: 'open', owedSide: 'city' })}>市级单位共欠{cityTotal}件</Link>、
        <Link {...paths.blockers({ ...kept, view: 'open', owedSide: 'districts' })}>区县共欠{districtTotal}件</Link>。
      </Note>
    </Card>
  )
}

interface Side {
  readonly heading: string
  readonly total: React.ReactNode
  readonly units: readonly InSight[]
  readonly linkOf: (unit: InSight) => ReturnType<typeof paths.blockers>
  readonly sayOf: (unit: InSight) => string
}

interface SidesProps {
  readonly caption: string
  readonly left: Side
  readonly right: Side
}

/** Units on two sides, on one scale from the line between. */
function Sides({ caption, left, right }: SidesProps) {
  const most = Math.max(1, ...[...left.units, ...right.units].map(({ count }) => count))
  const rows = Array.from({ length: Math.max(left.units.length, right.units.length) }, (_, at) => at)
  return (
    <table className={styles['sides']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles['name']}>
            {left.heading}
          </th>
          <th scope="col" className={classNames(styles['half'], styles['left'], styles['far'])}>
            {left.total}
          </th>
          <th scope="col" className={classNames(styles['half'], styles['right'], styles['name'])}>
            {right.total}
          </th>
          <th scope="col" className={styles['far']}>
            {right.heading}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <td className={classNames(styles['name'], styles['unit'])}>{left.units[at]?.name}</td>
            <td className={styles['left']}>
              <Bar unit={left.units[at]} side={left} most={most} isLeft />
            </td>
            <td className={styles['right']}>
              <Bar unit={right.units[at]} side={right} most={most} isLeft={false} />
            </td>
            <td className={classNames(styles['far'], styles['unit'])}>{right.units[at]?.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface BarProps {
  readonly unit: InSight | undefined
  readonly side: Pick<Side, 'linkOf' | 'sayOf'>
  readonly most: number
  readonly isLeft: boolean
}

function Bar({ unit, side, most, isLeft }: BarProps) {
  if (!unit) return null
  return (
    <Link
      className={classNames(styles['bar'], isLeft && styles['toCentre'])}
      aria-label={side.sayOf(unit)}
      {...side.linkOf(unit)}
    >
      <span
        className={classNames(styles['fill'], styles['dark'])}
        style={{ width: `${(unit.count / most) * 78}%` }}
        aria-hidden="true"
      />
      {unit.count}
    </Link>
  )
}
