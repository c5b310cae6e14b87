import type { Role } from '@pianqu/shared/access/access.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'

interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unitCode: string | null
}

/** The nine people of the demo; their units are found by what they are called. */
export function demoAccounts({ units }: { readonly units: readonly Unit[] }): DemoAccount[] {
  const called = (word: string): string => {
    const unit = units.find(({ name }) => name.includes(word))
    if (!unit) throw new Error(`The demo city has no unit called ${word}`)
    return unit.code
  }
  const [first, second] = units.filter(({ type }) => type === 'district')
  const taskforce = units.find(({ type }) => type === 'taskforce')
  return [
    { username: 'admin', name: '管理员（演示）', role: 'admin', unitCode: null },
    { username: 'auditor', name: '审计员（演示）', role: 'auditor', unitCode: null },
    { username: 'zhuanban', name: '专班（演示）', role: 'taskforce', unitCode: taskforce?.code ?? null },
    { username: 'caizheng', name: '财政（演示）', role: 'department', unitCode: called('财政') },
    { username: 'jiaotong', name: '交通（演示）', role: 'department', unitCode: called('交通') },
    { username: 'fagai', name: '发改（演示）', role: 'department', unitCode: called('发') },
    { username: 'quxian1', name: `${first?.name}（演示）`, role: 'district', unitCode: first?.code ?? null },
    { username: 'quxian2', name: `${second?.name}（演示）`, role: 'district', unitCode: second?.code ?? null },
    { username: 'lingdao', name: '市领导（演示）', role: 'leader', unitCode: null },
  ]
}
