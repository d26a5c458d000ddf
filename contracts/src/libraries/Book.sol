// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ILedger} from "../interfaces/ILedger.sol";
import {Accounts} from "./Accounts.sol";

/// @notice One account while a call works on it.
struct Line {
    address account;
    /// Its slot, see `Accounts`.
    uint256 word;
    /// What moved between its free balance and the pot, in nRLC.
    uint256 moved;
    /// The part of it that was frozen, or that was frozen before.
    uint256 stakes;
    /// 1 + place in the list of workers of a settlement; 0 for none.
    uint256 place;
    /// The line after this one, 0 at the end.
    uint256 next;
}

/// @notice Accounts that a call works on.
struct Book {
    /// Lines by the account's last bits; the first free place after them.
    uint256[] places;
    uint256 first;
    uint256 last;
    /// Sum of what moved.
    uint256 total;
}

using Books for Book global;

/// @title A ledger in memory, for calls that move much money between few accounts
/// @notice Every account is read once and written once, and its movements are logged as one. Nothing outside may be called
/// between the first line and `writeLocks` or `writePayments`.
/// @dev Rationale: sixteen tasks of three workers move money more than a hundred times, between a dozen accounts.
library Books {
    using Accounts for uint256;

    /// @notice A book with room for this many accounts, at least.
    function open(uint256 accounts) internal pure returns (Book memory book) {
        uint256 size = 8;
        while (size < 2 * accounts) size *= 2;
        book.places = new uint256[](size);
    }

    /// @notice The account's line.
    function line(Book memory book, address account) internal view returns (Line memory found) {
        uint256 mask = book.places.length - 1;
        uint256 i = uint160(account) & mask;
        while (true) {
            uint256 taken = book.places[i];
            if (taken == 0) break;
            found = lineAt(taken);
            if (found.account == account) return found;
            i = (i + 1) & mask;
        }
        found = Line(account, Accounts.load(account), 0, 0, 0, 0);
        uint256 place = placeOf(found);
        book.places[i] = place;
        if (book.last == 0) book.first = place;
        else lineAt(book.last).next = place;
        book.last = place;
    }

    function lineAt(uint256 place) private pure returns (Line memory found) {
        assembly ("memory-safe") {
            found := place
        }
    }

    function placeOf(Line memory entry) private pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := entry
        }
    }

    // ------------------------------------------------------------------------------------------------ movements

    /// @notice Freezes `amount`, which must be free.
    function lock(Book memory book, Line memory entry, uint256 amount) internal pure {
        entry.word = entry.word.freeze(amount);
        entry.moved += amount;
        entry.stakes += amount;
        book.total += amount;
    }

    /// @notice Frees `amount` of what is frozen.
    function unlock(Book memory book, Line memory entry, uint256 amount) internal pure {
        entry.word = entry.word.takeFrozen(amount) + amount;
        entry.moved += amount;
        entry.stakes += amount;
        book.total += amount;
    }

    /// @notice Credits `amount` earned by task `ref`.
    function reward(Book memory book, Line memory entry, uint256 amount, bytes32 ref) internal {
        entry.word += amount;
        entry.moved += amount;
        book.total += amount;
        emit ILedger.Reward(entry.account, amount, ref);
    }

    /// @notice Takes `amount` of what is frozen, by task `ref`. It stays in the pot.
    function seize(Line memory entry, uint256 amount, bytes32 ref) internal {
        entry.word = entry.word.takeFrozen(amount);
        emit ILedger.Seize(entry.account, amount, ref);
    }

    // ------------------------------------------------------------------------------------------------ end

    /// @notice Writes accounts whose movements were locks. The caller grows the pot by the total.
    function writeLocks(Book memory book) internal {
        for (uint256 spot = book.first; spot != 0;) {
            Line memory l = lineAt(spot);
            if (l.moved != 0) {
                Accounts.save(l.account, l.word);
                emit ILedger.Transfer(l.account, address(this), l.moved);
                emit ILedger.Lock(l.account, l.stakes);
            }
            spot = l.next;
        }
    }

    /// @notice Writes accounts whose movements were payments. The caller shrinks the pot by the total.
    function writePayments(Book memory book) internal {
        for (uint256 spot = book.first; spot != 0;) {
            Line memory l = lineAt(spot);
            Accounts.save(l.account, l.word);
            if (l.moved != 0) emit ILedger.Transfer(address(this), l.account, l.moved);
            if (l.stakes != 0) emit ILedger.Unlock(l.account, l.stakes);
            spot = l.next;
        }
    }
}
