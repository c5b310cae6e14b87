import { describe, expect, test } from 'vitest'
import { auditVerdict } from '../../server/scripts/steps/audit.mjs'

const fault = (severity: string) => ({
  severity,
  module_name: 'left-pad',
  vulnerable_versions: '<1.3.0',
  title: 'Pads to the right',
  url: 'https://advisories.test/1',
})
const answer = (...severities: string[]) =>
  JSON.stringify({ advisories: Object.fromEntries(severities.map((each, at) => [at, fault(each)])), metadata: {} })

describe('the audit of dependencies', () => {
  test.each([
    ['nothing is known', answer(), 0, ''],
    ['what is known is not grave', answer('low', 'moderate'), 0, ''],
    ['it is grave', answer('low', 'high'), 1, 'high left-pad <1.3.0：Pads to the right https://advisories.test/1\n'],
    ['it could not be worse', `npm warn old\n${answer('critical')}`, 1, 'critical left-pad'],
    [
      'the registry does not do this',
      '{"error":{"code":"ERR_PNPM_AUDIT_BAD_RESPONSE"}}',
      0,
      '跳过：登记处没有回答（ERR_',
    ],
    ['there is no network', 'npm error code ENOTFOUND\n', 0, '依赖审计跳过：登记处没有回答'],
    ['somebody else answers', '{"login":"please"}', 0, '依赖审计跳过：看不懂'],
    ['nothing is said', '', 0, '依赖审计跳过'],
  ])('where %s', (_, said, code, output) => {
    const verdict = auditVerdict(said)
    expect(verdict.code).toBe(code)
    expect(verdict.output).toContain(output)
    if (output === '') expect(verdict.output).toBe('')
  })
})
