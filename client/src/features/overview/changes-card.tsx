import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { changedWay, wayNames } from '@pianqu/shared/lights/changed-way.ts'
import { addMonths, type Month, monthNumber } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './changes-card.module.css'

interface ChangesCardProps {
  readonly changes: Overview['changes']
  readonly month: Month
}

/** The lights that are not what they were a month ago. */
export function ChangesCard({ changes, month }: ChangesCardProps) {
  const before = `${monthNumber(addMonths(month, -1))}月`
  return (
    <Card title="本月变化" aside={`与${before}比 · ${changes.length} 个片区`}>
      {changes.length === 0 ? (
        <p className={styles['none']}>各片区灯号与{before}相同。</p>
      ) : (
        <ul className={styles['changes']}>
          {changes.map(({ code, name, from, to }) => (
            <li key={code} className={styles['change']}>
              <Link {...paths.area(code)} className={styles['name']}>
                {name}
              </Link>
              <Light light={from} isBold={false} />
              <Icon name="next" size={11} />
              <span className="visually-hidden">转为</span>
              <Light light={to} />
              <span className={styles['way']}>{wayNames[changedWay(from, to)]}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
