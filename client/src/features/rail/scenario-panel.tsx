import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { usePageSearch } from '../../session/search.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { copyText } from '../../ui/copy-table.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './rail.module.css'
import { railScenarioQuery } from './rail.queries.ts'
import { railSearch } from './rail.search.ts'
import type { RailMap } from './rail-data.ts'
import { ScenarioForm } from './scenario-form.tsx'
import { changesOf, withChange, withoutChange } from './scenario-plan.ts'
import { ScenarioResult } from './scenario-result.tsx'

interface ScenarioPanelProps {
  readonly map: RailMap
  readonly day: Day
}

const nothing: RailScenario = {}

/** What if: changes are gathered in the address, and their effect is shown beside the day without them. */
export function ScenarioPanel({ map, day }: ScenarioPanelProps) {
  const [{ plan = nothing }, change] = usePageSearch(railSearch)
  const names = new Map([...map.lines, ...map.stations].map(({ code, name }) => [code, name]))
  const changes = changesOf(plan, names)
  return (
    <div className={styles['stack']}>
      <Card title="情景：线路和站点的变动" aside={changes.length > 0 && <CopyLink />}>
        <div className={styles['stack']}>
          <p className={styles['note']}>只作测算，不改动站点数据；按政策口径的{map.radiusMetres}米半径计算。</p>
          <ScenarioForm map={map} onAdd={(added) => change({ plan: withChange(plan, added) })} />
          {changes.length > 0 && (
            <ul className={styles['changes']} aria-label="已加入的变动">
              {changes.map((each) => (
                <li key={`${each.kind} ${each.index}`}>
                  <span>{each.text}</span>
                  <Button
                    variant="quiet"
                    aria-label={`移除：${each.text}`}
                    onClick={() => change({ plan: withoutChange(plan, each) })}
                  >
                    移除
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Card>
      {changes.length === 0 ? (
        <EmptyNotice title="还没有加入变动">加入一项变动后，这里并列显示测算结果与不变动时的覆盖率。</EmptyNotice>
      ) : (
        <Preview plan={plan} day={day} />
      )}
    </div>
  )
}

function Preview({ plan, day }: { readonly plan: RailScenario; readonly day: Day }) {
  const [{ scope }] = usePageSearch(railSearch)
  const { data, error, isPlaceholderData, refetch } = useQuery(railScenarioQuery(plan, day, scope))
  return (
    <Loaded
      what="情景测算"
      permission="figures:read"
      data={data}
      problem={error && problemOf(error)}
      onRetry={() => void refetch()}
      skeleton={<Skeleton height={36} count={6} />}
    >
      {(preview) => <ScenarioResult preview={preview} isUpdating={isPlaceholderData} />}
    </Loaded>
  )
}

/** The address holds the plan, so its link shows others the same. */
function CopyLink() {
  const toast = useToast()
  const copy = () => {
    if (copyText(location.href)) toast('已复制情景链接', '打开链接的人看到同样的变动和日期。')
    else toast('没有复制成功', '浏览器不允许写入剪贴板，请复制地址栏。')
  }
  return <Button onClick={copy}>复制链接</Button>
}
