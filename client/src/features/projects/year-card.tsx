import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { moneyLine, moneyShown } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { Restated } from '../../parts/restated.tsx'
import { Card } from '../../ui/card.tsx'
import { Bullet } from '../../ui/chart/bullet.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Money } from '../../ui/money.tsx'
import { monthsToText } from '../../ui/text/months-text.ts'
import { Note } from '../../ui/words/note.tsx'
import styles from './project-page.module.css'
import { SourceLine } from './source-line.tsx'

/** The year in figures: plan, done, where it stands; and all years together. */
export function YearCard({ page }: { readonly page: ProjectPage }) {
  const { project, row, plan, month, investedBeforeYuan } = page
  const { planYuan, ytdYuan, expectedYuan, behindDisplay, rateDisplay } = row
  const share = planYuan && ytdYuan !== null ? ytdYuan / planYuan : null
  const total = project.totalInvestmentYuan
  const allYears = investedBeforeYuan + (ytdYuan ?? 0)
  return (
    <Card title="年度投资" aside={`${monthsToText(month)}累计`}>
      <Row gap={[8, 48]} align="start" className={styles['figures']}>
        <div>
          <Note as="span">本年完成</Note>
          <span>
            <FigureLink figure="project-progress" code={project.code} shown={moneyShown(ytdYuan)} label="本年完成投资">
              <Money yuan={ytdYuan} missing={row.missing ?? '未报'} size="kpi" />
            </FigureLink>
            <Restated text={ytdRestatedText(row.published, ytdYuan)} />
          </span>
        </div>
        <div>
          <Note as="span">年度计划</Note>
          <FigureLink figure="project-plan" code={project.code} shown={moneyShown(planYuan)} label="年度计划投资">
            <Money yuan={planYuan} missing="没有年度计划" size="kpi" />
          </FigureLink>
          {plan && plan.originalYuan !== plan.investmentYuan && (
            <Note as="span">原计划 {moneyLine(plan.originalYuan)}</Note>
          )}
        </div>
      </Row>
      <Bullet share={share} tick={planYuan && expectedYuan !== null ? expectedYuan / planYuan : null} size="card" />
      <p className={styles['standing']}>
        {rateDisplay === null ? behindText(null) : `完成率 ${rateDisplay}，${behindText(behindDisplay)}`}
        {expectedYuan !== null && `（序时应完成 ${moneyLine(expectedYuan)}${plan?.hasCurve ? '，按分月计划' : ''}）`}
      </p>
      <Facts
        facts={[
          { name: '总投资', value: moneyLine(total) },
          {
            name: '开工以来累计',
            value: `${moneyLine(allYears)}${total > 0 ? `，占总投资 ${percentText({ numerator: allYears, denominator: total })}` : ''}`,
          },
          plan?.source ? { name: '计划来源', value: <SourceLine source={plan.source} />, isWide: true } : null,
        ]}
      />
    </Card>
  )
}
