import { Card, Flex, Radio, Stack, Text } from '@sanity/ui'
import { roleName, roleWords, type RoleName } from './roles.ts'

interface RoleChoiceProps {
  readonly legend: string
  readonly chosen: RoleName
  readonly onChoose: (role: RoleName) => void
}

/** The four roles, each with what it is good for. */
export function RoleChoice({ legend, chosen, onChoose }: RoleChoiceProps) {
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Stack gap={2}>
        <Text as="legend" size={1} weight="medium" style={{ marginBottom: '0.5rem' }}>
          {legend}
        </Text>
        {roleName.options.map((role) => (
          <Card key={role} as="label" border radius={2} padding={3} tone={chosen === role ? 'primary' : 'default'}>
            <Flex gap={3}>
              <Radio name="role" value={role} checked={chosen === role} onChange={() => onChoose(role)} />
              <Stack gap={2} flex={1}>
                <Text size={1} weight="medium">
                  {roleWords[role].title}
                </Text>
                <Text size={1} muted>
                  {roleWords[role].summary}
                </Text>
              </Stack>
            </Flex>
          </Card>
        ))}
      </Stack>
    </fieldset>
  )
}
