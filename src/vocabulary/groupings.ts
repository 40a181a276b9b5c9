/** Groups of states whose members never change with the year, by the words printed before "states", "countries" or "leaders"; members by common English name. */
export const GROUPINGS: Readonly<Record<string, readonly string[]>> = {
  'central asian': ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan'],
  'central asia': ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan'],
  c5: ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan'],
  'c5+1': ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan', 'United States'],
  baltic: ['Estonia', 'Latvia', 'Lithuania'],
  nordic: ['Denmark', 'Finland', 'Iceland', 'Norway', 'Sweden'],
  'south caucasus': ['Armenia', 'Azerbaijan', 'Georgia'],
  visegrad: ['Czechia', 'Hungary', 'Poland', 'Slovakia'],
  benelux: ['Belgium', 'Netherlands', 'Luxembourg'],
  g7: ['Canada', 'France', 'Germany', 'Italy', 'Japan', 'United Kingdom', 'United States'],
  quad: ['Australia', 'India', 'Japan', 'United States'],
  gulf: ['Bahrain', 'Kuwait', 'Oman', 'Qatar', 'Saudi Arabia', 'United Arab Emirates'],
}
