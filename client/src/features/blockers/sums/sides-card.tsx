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

/** Who owes the next step: the city to the left, districts to the right, on one scale from the line between. */
export function SidesCard({ sums: { owed, open }, kept }: SumProps) {
  const { cityTotal, districtTotal } = owed
  const [city, districts] = [unitsInSight(owed.byCity, shown), unitsInSight(owed.byDistricts, shown)]
  const most = Math.max(1, ...[...city, ...districts].map(({ count }) => count))
  const rows = Array.from({ length: Math.max(city.length, districts.length) }, (_, at) => at)
  const bar = (unit: InSight | undefined, isLeft: boolean) =>
    unit && <Bar unit={unit} most={most} kept={kept} isLeft={isLeft} />
  return (
    <Card title={`下一步在谁：市级单位欠${cityTotal}件，区县欠${districtTotal}件`}>
      <table className={styles['sides']}>
        <caption className="visually-hidden">欠下一步的单位</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['name']}>
              欠下一步的市级单位
            </th>
            <th scope="col" className={classNames(styles['half'], styles['left'], styles['far'])}>
              <Link {...paths.blockers({ ...kept, view: 'open', owedSide: 'city' })}>市级 {cityTotal}</Link>
            </th>
            <th scope="col" className={classNames(styles['half'], styles['right'], styles['name'])}>
              <Link {...paths.blockers({ ...kept, view: 'open', owedSide: 'districts' })}>区县 {districtTotal}</Link>
            </th>
            <th scope="col" className={styles['far']}>
              区县
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((at) => (
            <tr key={at}>
              <td className={classNames(styles['name'], styles['unit'])}>{city[at]?.name}</td>
              <td className={styles['left']}>{bar(city[at], true)}</td>
              <td className={styles['right']}>{bar(districts[at], false)}</td>
              <td className={classNames(styles['far'], styles['unit'])}>{districts[at]?.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Note kind="fine">
        已答复待核验的算提出方欠，待交办、待裁定的算市级专班欠；同一件只算一方，{cityTotal}＋{districtTotal}＝{open}。
      </Note>
    </Card>
  )
}

interface BarProps extends Pick<SumProps, 'kept'> {
  readonly unit: InSight
  readonly most: number
  readonly isLeft: boolean
}

function Bar({ unit: { keys, name, count }, most, kept, isLeft }: BarProps) {
  const className = classNames(styles['bar'], isLeft && styles['toCentre'])
  const drawn = (
    <>
      <span
        className={classNames(styles['fill'], styles['dark'])}
        style={{ width: `${(count / most) * 78}%` }}
        aria-hidden="true"
      />
      {count}
    </>
  )
  return (
    <Link
      className={className}
      aria-label={`${name}欠${count}件`}
      {...paths.blockers({ ...kept, view: 'open', owedBy: keys.join(',') })}
    >
      {drawn}
    </Link>
  )
}
