/** Proofs of cast ballots from the public log, in Indonesian. */
export const castProof = {
  title: "Bukti dari log umum",
  lead: "Berkas ini membuktikan, tanpa bertanya kepada siapa pun, bahwa surat suara Anda masuk log. Isinya tidak menyebut pilihan Anda.",
  fetching: "Mengambil bukti …",
  waiting: "Bukti sudah ada. Menunggu saksi: {{signed}} dari {{needed}} sudah menandatangani.",
  witnessed: "Lengkap: {{signed}} saksi sudah menandatangani.",
  unwitnessed: "Saksi belum lengkap ({{signed}} dari {{needed}}). Suara Anda tetap tercatat. Simpan bukti ini, lalu ambil lagi nanti.",
  alone: "Ditandatangani server. Konvensi ini tidak menetapkan saksi.",
  wrong: "Bukti dari server tidak cocok dengan surat suara Anda. Simpan berkas ini dan baca apa yang dilakukan sekarang.",
  none: "Bukti belum dapat diambil. Suara Anda tetap tercatat bila di atas tertulis “Selesai”.",
  again: "Ambil lagi",
  save: "Simpan bukti (.tlog-proof)",
  qr: "Tampilkan kode QR",
  qrLabel: "Kode QR berisi bukti dari log umum",
  qrHint: "Pindai dengan halaman Periksa di perangkat lain. Kode ini berisi bukti itu sendiri, bukan alamat.",
  check: "Periksa di perangkat lain",
  dispute: "Ada yang salah?",
};
