import { readConfig } from '@pianqu/server/config.ts'
import { startFault } from '@pianqu/server/start-fault.ts'
import { expect, test } from 'vitest'

const place = { host: '127.0.0.1', port: 3000, dataFolder: '/srv/pianqu' }
const systemError = (code: string, syscall = '') => Object.assign(new Error(code), { code, syscall })

test.each([
  [
    systemError('EADDRINUSE', 'listen'),
    '127.0.0.1:3000 已被占用，可能片区调度已经在运行。请先关闭占用它的程序，或用 PORT 指定另一个端口',
  ],
  [systemError('EACCES', 'listen'), '没有权限使用 127.0.0.1:3000，请用 PORT 指定 1024 以上的端口'],
  [systemError('EACCES', 'mkdir'), '不能写入数据目录 /srv/pianqu，请检查目录的权限，或用 PIANQU_DATA 指定另一个目录'],
  [systemError('SQLITE_NOTADB'), '数据目录 /srv/pianqu 里的 pianqu.sqlite 不是数据库，请检查目录或从备份恢复'],
  [
    systemError('SQLITE_CORRUPT'),
    '数据目录 /srv/pianqu 里的数据库有损坏，没有升级。请用 pianqu verify 查明，并从最近的备份恢复',
  ],
  [systemError('EWEIRD'), null],
  [new Error('没有想到的'), null],
])('%s is told as %s', (error, told) => {
  expect(startFault(error, place)).toBe(told)
})

test('a variable that makes no sense is named', () => {
  const faultOf = (environment: NodeJS.ProcessEnv) => {
    try {
      return readConfig(environment)
    } catch (error) {
      return startFault(error, null)
    }
  }
  expect(faultOf({ PORT: 'abc' })).toBe('环境变量 PORT 不能这样填：应为 0 到 65535 之间的整数')
  expect(faultOf({ PORT: '99999' })).toBe('环境变量 PORT 不能这样填：应为 0 到 65535 之间的整数')
  expect(faultOf({ PIANQU_TODAY: '2025-02-30' })).toBe(
    '环境变量 PIANQU_TODAY 不能这样填：应为 2025-10-28 这样存在的一天',
  )
})
