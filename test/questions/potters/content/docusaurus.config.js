module.exports = { title: 'Mudlark Potters of Stourbrook', url: 'https://mudlark.example', baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: 'docs' }, blog: { routeBasePath: 'diary', blogTitle: 'Workshop diary' } }]] };
