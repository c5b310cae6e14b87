import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Card } from '../../../ui/card.tsx'
import type { SumProps } from './sum-props.ts'
import { causesAbove, causesFinding, shareText } from './sum-words.ts'
import styles from './sums.module.css'

/** Of what kind they are, most first, with what they make together; one line cuts off the few that make most. */
export function CausesCard({ sums: { causes, open }, kept }: SumProps) {
  const most = Math.max(1, ...causes.map(({ count }) => count))
  return (
    <Card title={causesFinding(causes, open)}>
      <table className={styles['pareto']}>
        <caption className="visually-hidden">各类原因的件数和累计占比</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['name']}>
              类别
            </th>
            <th scope="col" className={styles['name']}>
              件数
            </th>
            <th scope="col" className={styles['share']}>
              累计占比
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map(({ key, name, count, cumulative }, at) => (
            <tr key={key} className={at === causesAbove - 1 && causes.length > causesAbove ? styles['cut'] : undefined}>
              <th scope="row" className={styles['name']}>
                {name}
              </th>
              <td className={styles['barCell']}>
                <Link className={styles['bar'] ?? ''} {...paths.blockers({ ...kept, view: 'open', type: key })}>
                  <span
                    className={`${styles['fill']} ${styles[at < causesAbove ? 'dark' : 'light']}`}
                    style={{ width: `${(count / most) * 82}%` }}
                  />
                  {count}
                </Link>
              </td>
              <td className={styles['share']}>{shareText(cumulative, open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
