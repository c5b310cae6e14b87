import type { BatchRow } from '@pianqu/shared/bonds/year.contract.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { Light } from '../../../parts/light.tsx'
import { Dotted } from '../../../ui/dotted.tsx'
import { IdleMark, SpentRate } from '../batch-columns.tsx'
import { BatchLink } from '../batch-link.tsx'
import styles from '../bonds.module.css'

/** The batch clock on a phone: one card each. */
export function BatchCards({ rows }: { readonly rows: readonly BatchRow[] }) {
  return (
    <ul className={styles['cards']}>
      {rows.map((row) => (
        <li key={row.code} className={styles['card']}>
          <div className={styles['cardHead']}>
            <BatchLink code={row.code}>{row.name}</BatchLink>
            <Light light={row.light} />
          </div>
          <SpentRate row={row} />
          <p className={styles['note']}>
            <Dotted
              parts={[
                row.issuedOn,
                `已发行${row.monthsSinceIssue}个月`,
                moneyLine(row.amountYuan),
                row.unspentYuan !== null && `未支出${moneyLine(row.unspentYuan)}`,
                row.isIdle && <IdleMark key="idle" row={row} />,
              ]}
            />
          </p>
        </li>
      ))}
    </ul>
  )
}
