letter = Tolstoï
