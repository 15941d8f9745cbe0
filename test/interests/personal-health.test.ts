import { describe, expect, test } from 'vitest';
import { looksLikeHealth } from '../../src/interests/personal-health.js';

describe('what ails a person tells of their health, whoever is meant', () => {
  test.each([
    ...[
      'back pain',
      'lower back pain',
      'Back Pain',
      'knee pain',
      'period pains',
      'chronic pain',
      'pain relief',
    ],
    ...[
      'headache',
      'headaches',
      'tooth ache',
      'stomach ache',
      'stomach cramps',
      'sore back',
      'bad back',
      'sore throat',
    ],
    ...[
      'stiff neck',
      'broken leg',
      'sciatica',
      'slipped disc',
      'tennis elbow',
      'carpal tunnel',
      "athlete's foot",
    ],
    ...[
      'athlete’s foot',
      'plantar fasciitis',
      'hay fever',
      'nut allergy',
      'flu',
      'chesty cough',
      'heartburn',
      'gout',
    ],
    ...['tinnitus', 'COPD', 'chronic fatigue', 'varicose veins', 'cushion for back pain', 'knee injury'],
    ...[
      'Rückenschmerzen',
      'Kopfschmerzen',
      'Zahnweh',
      'Hexenschuss',
      'Bandscheibenvorfall',
      'Heuschnupfen',
      'Husten',
    ],
    ...['Gicht', 'Kniearthrose', 'Sodbrennen', 'Fußpilz', 'Kissen gegen Rückenschmerzen', 'Pollenallergie'],
    ...[
      'my knees hurt when I run',
      'my back hurts',
      'knees hurt',
      'my feet are killing me',
      'my neck is stiff',
    ],
    ...['pain in my lower back', 'it hurts when I sit', 'my shoulder aches', 'something for hurting feet'],
    ...['mein Rücken tut weh', 'mir tun die Füße weh', 'Knie schmerzen beim Laufen'],
  ])('%s', (text) => {
    expect(looksLikeHealth(text)).toBe(true);
  });

  test.each([
    ...[
      'sleep mask',
      'foam roller',
      'heart rate monitor',
      'lumbar cushion',
      'knee pads',
      'neck pillow',
      'eye pillow',
    ],
    ...[
      'massage gun',
      'sore muscles',
      'Muskelkater',
      'Muskelschmerzen',
      'dry hands',
      'dry skin',
      'trockene Haut',
    ],
    ...[
      'cold feet',
      'kalte Füße',
      'sunburn',
      'Sonnenbrand',
      'blister plasters',
      'first aid kit',
      'hot water bottle',
    ],
    ...[
      'pain au chocolat',
      'pain de mie tin',
      'backpack',
      'racerback top',
      'hip flask',
      'wrist watch',
      'headphones',
    ],
    ...[
      'throat singing',
      'thrush feeder',
      'cabin fever',
      'fever tree tonic',
      'hand cream',
      'foot balm',
      'armchair',
    ],
    ...[
      'back door mat',
      'compression socks',
      'shingles for a roof',
      'Nackenkissen',
      'Schlafmaske',
      'influencer',
    ],
    ...[
      'jumper that does not hurt',
      'cold hands in winter',
      'a back scratcher',
      'knee socks',
      'running sore',
    ],
    ...['muscles ache after a run', 'the head of a drum', 'painless hair removal', 'a hand for the kitchen'],
    ...[
      'good back pack',
      'leg warmers',
      'broken chair',
      'bad breath',
      'coffee table',
      'Schmerle',
      'goutweed',
    ],
  ])('%s is a thing, or no ailment', (text) => {
    expect(looksLikeHealth(text)).toBe(false);
  });

  const isThing = (word: string) => ['mat', 'shoe', 'cushion', 'chair', 'exercise'].includes(word);

  test.each(['yoga for a stiff back', 'mat for a sore neck'])('%s asks for what the shop sells', (text) => {
    expect(looksLikeHealth(text, (word) => isThing(word) || word === 'yoga')).toBe(false);
  });

  test.each([
    ...[
      'sore legs after running',
      'tired legs',
      'tired legs after a long day at work',
      'stiff back from sitting',
    ],
    ...[
      'aching feet after a long walk',
      'heavy legs from standing',
      'stretching for sore calves after a marathon',
    ],
    ...['sore back from sitting at a desk', 'sore shoulders after swimming'],
  ])('%s is what exertion does to anybody', (text) => {
    expect(looksLikeHealth(text, isThing)).toBe(false);
  });

  test.each([
    ...[
      'my sore legs after running',
      'sore legs after surgery',
      'sore legs after chemo',
      'sore knees after running',
    ],
    ...[
      'sore throat after swimming',
      'leg pain after running',
      'knee injury after running',
      'dad has a sore back from gardening',
    ],
    ...[
      'sore legs after running with sciatica',
      'stiff neck after an accident',
      'yoga for my stiff back',
      'yoga for back pain',
    ],
    ...[
      'yoga for a slipped disc',
      'sore legs and back pain after running',
      'something for a stiff back',
      'stiff back',
    ],
  ])('%s tells of a body, whatever was done before', (text) => {
    expect(looksLikeHealth(text, (word) => isThing(word) || word === 'yoga')).toBe(true);
  });

  test.each(['yoga mat for bad knees', 'running shoes for sore feet', 'desk chair for stiff necks'])(
    '%s asks for a thing that the shop sells',
    (text) => {
      expect(looksLikeHealth(text, isThing)).toBe(false);
    },
  );

  test.each([
    'bad knees',
    'something for bad knees',
    'exercises for bad knees',
    'yoga mat for my bad knees',
    'my mat for bad knees',
    'cushion for back pain',
    'mat for knee pain',
    'chair for a broken leg',
    'shoes for arthritis in my knees',
    'mat for sciatica',
    'back pain cushion for bad knees',
  ])('%s tells of a body, whatever the shop sells', (text) => {
    expect(looksLikeHealth(text, isThing)).toBe(true);
  });
});
