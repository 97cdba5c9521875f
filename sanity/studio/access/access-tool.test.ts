import { ClientError } from '@sanity/client'
import type { CurrentUser } from 'sanity'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessTool } from './access-tool.ts'
import { faultWords } from '../fault-words.ts'
import { highestRole, roleWords } from './roles.ts'

const withRoles = (...names: string[]): CurrentUser => ({
  id: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  role: names[0] ?? '',
  roles: names.map((name) => ({ name, title: name })),
})

test('the tool is people and access for administrators, and one’s own access for everybody else', () => {
  expect(accessTool(withRoles('administrator')).title).toBe('People and access')
  expect(accessTool(withRoles('viewer', 'administrator')).title).toBe('People and access')
  for (const role of ['editor', 'contributor', 'viewer', 'reviewer']) {
    expect(accessTool(withRoles(role)).title).toBe('Your access')
  }
  expect(accessTool(null).title).toBe('Your access')
})

test('of several roles the one that may most counts; a role of one’s own making is none of these', () => {
  expect(highestRole([{ name: 'viewer' }, { name: 'contributor' }])).toBe('contributor')
  expect(highestRole([{ name: 'reviewer' }])).toBeNull()
})

test('whoever may not everything is told what not', () => {
  const { administrator, ...others } = roleWords
  expect(administrator.mayNot).toEqual([])
  for (const { may, mayNot } of Object.values(others)) expect([may.length > 0, mayNot.length > 0]).toEqual([true, true])
})

test('what the lake says is shown as it says it', () => {
  const body = { statusCode: 409, error: 'Conflict', message: 'Ada is the only administrator.' }
  const refusal = new ClientError({ statusCode: 409, headers: {}, body, url: '', method: 'DELETE' })
  expect(faultWords(refusal)).toBe('Ada is the only administrator.')
  expect(faultWords(new Error('The network is away.'))).toBe('The network is away.')
  expect(faultWords(new z.ZodError([]))).toContain('Reload the page')
})
