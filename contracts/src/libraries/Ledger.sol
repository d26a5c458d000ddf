// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {Accounts} from "./Accounts.sol";

/// @title Movements of money that deals and tasks make
/// @notice Every frozen nRLC is backed by one nRLC of the pot, which is the hub's own free balance. `unlock` and `reward` take
/// from the pot, `lock` adds to it; so that a call writes the pot once, they leave it to the caller, who sums up and calls
/// `growPot` or `shrinkPot` before anything outside is called.
library Ledger {
    using Accounts for uint256;

    /// First 20 bytes of keccak256("iExecKitty"), minus 1: nobody has its key.
    address internal constant KITTY = 0x99c2268479b93fDe36232351229815DF80837e23;
    /// What undelivering schedulers lost goes to those who deliver: at least this much at a time, in nRLC.
    uint256 internal constant KITTY_MIN = 1_000_000_000;
    /// Or this percentage of it, if that is more.
    uint256 internal constant KITTY_RATIO = 10;

    /// @notice Freezes `amount` of the account's free balance. The caller grows the pot by it.
    function lock(address account, uint256 amount) internal {
        require(account != address(0), "IexecEscrow: Transfer from empty address");
        uint256 word = Accounts.load(account);
        require(amount <= word.stake(), "IexecEscrow: Transfer amount exceeds balance");
        Accounts.save(account, word.freeze(amount));
        emit ILedger.Transfer(account, address(this), amount);
        emit ILedger.Lock(account, amount);
    }

    /// @notice Frees `amount` of the account's frozen balance. The caller shrinks the pot by it.
    function unlock(address account, uint256 amount) internal {
        uint256 word = Accounts.load(account);
        Accounts.save(account, word.takeFrozen(amount) + amount);
        emit ILedger.Transfer(address(this), account, amount);
        emit ILedger.Unlock(account, amount);
    }

    /// @notice Credits the account with `amount` earned by task `ref`. The caller shrinks the pot by it.
    function reward(address account, uint256 amount, bytes32 ref) internal {
        Accounts.save(account, Accounts.load(account) + amount);
        emit ILedger.Transfer(address(this), account, amount);
        emit ILedger.Reward(account, amount, ref);
    }

    /// @notice Takes `amount` from the account's frozen balance by task `ref`. It stays in the pot.
    function seize(address account, uint256 amount, bytes32 ref) internal {
        Accounts.save(account, Accounts.load(account).takeFrozen(amount));
        emit ILedger.Seize(account, amount, ref);
    }

    /// @notice `unlock` and `reward` of a worker whose contribution was proved, and its new score, in one write.
    function settleWinner(address worker, uint256 stake, uint256 amount, bytes32 ref, bool scores) internal {
        uint256 word = Accounts.load(worker).takeFrozen(stake) + stake + amount;
        if (scores) word = word.withScore(word.score() + 1);
        Accounts.save(worker, word);
        emit ILedger.Transfer(address(this), worker, stake);
        emit ILedger.Unlock(worker, stake);
        emit ILedger.Transfer(address(this), worker, amount);
        emit ILedger.Reward(worker, amount, ref);
    }

    /// @notice `seize` of a worker whose contribution was not proved, who also loses a third of its score, in one write.
    function settleLoser(address worker, uint256 stake, bytes32 ref) internal {
        uint256 word = Accounts.load(worker).takeFrozen(stake);
        Accounts.save(worker, word.withScore((word.score() * 2) / 3));
        emit ILedger.Seize(worker, stake, ref);
    }

    /// @notice Pays `account` its part of the kitty for a delivered task.
    /// @return part what it got, by which the caller shrinks the pot.
    function shareKitty(address account, bytes32 ref) internal returns (uint256 part) {
        part = kittyPart();
        if (part == 0) return 0;
        seize(KITTY, part, ref);
        reward(account, part, ref);
    }

    /// @notice What a task delivered now takes of the kitty.
    function kittyPart() internal view returns (uint256 part) {
        return partOf(Accounts.load(KITTY).frozen());
    }

    /// @notice What a task delivered takes of a kitty of this size.
    function partOf(uint256 kitty) internal pure returns (uint256 part) {
        // A balance has 64 bits.
        unchecked {
            part = (kitty * KITTY_RATIO) / 100;
        }
        if (part < KITTY_MIN) part = KITTY_MIN;
        if (part > kitty) part = kitty;
    }

    /// @notice Moves a scheduler's stake on an undelivered task to the kitty. It stays in the pot.
    function feedKitty(address scheduler, uint256 amount, bytes32 ref) internal {
        seize(scheduler, amount, ref);
        creditKitty(amount, ref);
    }

    /// @notice Adds what was seized to the kitty. It stays in the pot.
    function creditKitty(uint256 amount, bytes32 ref) internal {
        Accounts.save(KITTY, Accounts.load(KITTY) + (amount << 64));
        emit ILedger.Reward(KITTY, amount, ref);
        emit ILedger.Lock(KITTY, amount);
    }

    /// @notice Adds what was locked to the pot.
    function growPot(uint256 amount) internal {
        Accounts.save(address(this), Accounts.load(address(this)) + amount);
    }

    /// @notice Takes what was unlocked and earned from the pot.
    function shrinkPot(uint256 amount) internal {
        Accounts.save(address(this), shrunk(Accounts.load(address(this)), amount));
    }

    /// @notice The hub's word after `amount` was taken from the pot.
    function shrunk(uint256 word, uint256 amount) internal pure returns (uint256) {
        require(amount <= word.stake(), "IexecEscrow: Transfer amount exceeds balance");
        unchecked {
            return word - amount;
        }
    }
}
