extension AreaCodeTable {
  /// State by state; a code that crosses the line between two zones stands apart.
  static let unitedStates: [AreaCodeLine] = eastern + central + mountain + pacific

  private static func us(_ zones: String, _ codes: String) -> AreaCodeLine {
    AreaCodeLine("US", zones, codes)
  }

  private static let eastern: [AreaCodeLine] = [
    us("New_York", "203 475 860 959"),  // Connecticut
    us("New_York", "302 202 771"),  // Delaware, the District of Columbia
    us("New_York", "239 305 321 324 352 386 407 561 645 656 689 727 728 754 772 786 813"),
    us("New_York", "863 904 941 954"),  // Florida
    us("New_York Chicago", "448 850"),  // Florida's panhandle
    us("New_York", "229 404 470 478 678 706 762 770 912 943"),  // Georgia
    us("New_York", "207 227 240 301 410 443 667"),  // Maine, Maryland
    us("New_York", "339 351 413 508 617 774 781 857 978"),  // Massachusetts
    us("New_York", "603 201 551 609 640 732 848 856 862 908 973"),  // New Hampshire, New Jersey
    us("New_York", "212 315 329 332 347 363 516 518 585 607 631 646 680 716 718 838 845"),
    us("New_York", "914 917 929 934"),  // New York
    us("New_York", "252 336 472 704 743 828 910 919 980 984"),  // North Carolina
    us("New_York", "216 220 234 283 326 330 380 419 436 440 513 567 614 740 937"),  // Ohio
    us("New_York", "215 223 267 272 412 445 484 570 582 610 717 724 814 835 878"),  // Pennsylvania
    us("New_York", "401 803 821 839 843 854 864 802"),  // Rhode Island, South Carolina, Vermont
    us("New_York", "276 434 540 571 686 703 757 804 826 948 304 681"),  // the Virginias
    us("New_York", "865"),  // Tennessee: Knoxville
    us("New_York Chicago", "423 931"),  // Tennessee: both sides of the line
    us("New_York", "859"),  // Kentucky: Lexington
    us("Kentucky/Louisville", "502"),
    us("New_York Kentucky/Monticello Chicago", "606"),  // Kentucky with Clinton County
    us("Chicago Kentucky/Louisville New_York", "270 364"),  // Kentucky: both sides
    us("Indiana/Indianapolis", "260 317 463 765"),
    us("Indiana/Indianapolis Indiana/Knox Chicago", "574 219"),  // Indiana's north-west
    us("Indiana/Indianapolis Kentucky/Louisville Chicago", "812 930"),  // Indiana's south
    us("Detroit", "231 248 269 313 517 586 616 679 734 810 947 989"),  // Michigan
    us("Detroit Menominee", "906"),  // Michigan's Upper Peninsula
  ]

  private static let central: [AreaCodeLine] = [
    us("Chicago", "205 251 256 659 938"),  // Alabama
    us("Chicago New_York", "334 483"),  // Alabama: Phenix City keeps Georgia's clock
    us("Chicago", "327 479 501 870"),  // Arkansas
    us("Chicago", "217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872"),
    us("Chicago", "319 515 563 641 712 316 913"),  // Iowa, Kansas
    us("Chicago Denver", "620 785"),  // Kansas: both sides
    us("Chicago", "225 318 337 457 504 985"),  // Louisiana
    us("Chicago", "218 320 507 612 651 763 924 952"),  // Minnesota
    us("Chicago", "228 471 601 662 769"),  // Mississippi
    us("Chicago", "235 314 417 557 573 636 660 816 975"),  // Missouri
    us("Chicago", "402 531"),  // Nebraska
    us("Chicago Denver", "308"),  // Nebraska's west
    us("Chicago Denver North_Dakota/Center", "701"),
    us("Chicago", "405 539 572 580 918"),  // Oklahoma
    us("Chicago Denver", "605"),  // South Dakota
    us("Chicago", "615 629 731 901"),  // Tennessee
    us("Chicago", "210 214 254 281 325 346 361 409 430 432 469 512 621 682 713 726 737 806"),
    us("Chicago", "817 830 832 903 936 940 945 956 972 979"),  // Texas
    us("Chicago", "262 274 353 414 534 608 715 920"),  // Wisconsin
  ]

  private static let mountain: [AreaCodeLine] = [
    us("Phoenix", "480 520 602 623"),  // Arizona
    us("Phoenix Denver", "928"),  // with the Navajo Nation, which keeps summer time
    us("Denver", "303 719 720 748 970 983"),  // Colorado
    us("Boise Los_Angeles", "208 986"),  // Idaho
    us("Denver", "406 505 575 385 435 801 307"),  // Montana, New Mexico, Utah, Wyoming
    us("Denver", "915"),  // Texas: El Paso
  ]

  private static let pacific: [AreaCodeLine] = [
    us("Los_Angeles", "209 213 279 310 323 341 350 357 369 408 415 424 442 510 530 559 562"),
    us("Los_Angeles", "619 626 628 650 657 661 669 707 714 738 747 760 805 818 820 831 837"),
    us("Los_Angeles", "840 858 909 916 925 949 951"),  // California
    us("Los_Angeles", "702 725"),  // Nevada
    us("Los_Angeles Denver", "775"),  // Nevada with West Wendover
    us("Los_Angeles", "503 971"),  // Oregon
    us("Los_Angeles Boise", "458 541"),  // Oregon with Malheur County
    us("Los_Angeles", "206 253 360 425 509 564"),  // Washington
    us("Anchorage Juneau Metlakatla Adak", "907"),
    us("Pacific/Honolulu", "808"),
  ]
}
