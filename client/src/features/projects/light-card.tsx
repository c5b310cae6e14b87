import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { lightComponentKindNames } from '@pianqu/shared/lights/light.ts'
import { lightWord } from '@pianqu/shared/lights/light-words.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { Light } from '../../parts/light.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './light-card.module.css'
import { LightOverrides } from './light-overrides.tsx'

interface LightCardProps {
  readonly code: string
  readonly light: ProjectPage['light']
}

/** Why the light is what it is: one sentence for each rule that applies. */
export function LightCard({ code, light }: LightCardProps) {
  const { components, override, computed } = light
  const shown = (
    <FigureLink figure="project-light" code={code} shown={lightWord(light.light)} label="项目灯号">
      <Light light={light.light} isManual={override !== null} />
    </FigureLink>
  )
  return (
    <Card title="灯号" aside={shown}>
      {override && (
        <p className={styles['override']}>
          {override.by}定为「{lightWord(override.light)}」，至
          {isMonth(override.untilMonth) ? monthText(override.untilMonth) : override.untilMonth}：{override.reason}
          。按规则为「
          {lightWord(computed)}」。
        </p>
      )}
      {light.light === 'grey' && <p className={styles['override']}>本月应报未报，灯号为「未报」。</p>}
      {light.light === 'pending' && <p className={styles['override']}>本月已报，等待审核，审核后显示灯号。</p>}
      {components.length === 0 ? (
        <p className={styles['none']}>没有适用的规则：本年没有计划或还没有月报，也没有到期的开工、入统和债券要求。</p>
      ) : (
        <Stack as="dl" gap={10}>
          {components.map(({ kind, light: part, sentence }) => (
            <div key={kind} className={styles['component']}>
              <dt>
                {lightComponentKindNames[kind]}
                <Light light={part} />
              </dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </Stack>
      )}
      <LightOverrides code={code} />
      <Note kind="fine" className={styles['rule']}>
        取各项中最重的一项
      </Note>
    </Card>
  )
}
