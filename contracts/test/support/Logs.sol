// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubBoost} from "../../src/interfaces/IHubBoost.sol";
import {IHubConfiguration} from "../../src/interfaces/IHubConfiguration.sol";
import {IHubDeals} from "../../src/interfaces/IHubDeals.sol";
import {IHubSettlement} from "../../src/interfaces/IHubSettlement.sol";
import {IHubTasks} from "../../src/interfaces/IHubTasks.sol";
import {ILedger} from "../../src/interfaces/ILedger.sol";
import {Market} from "./Market.sol";
import {Vm} from "./Vm.sol";

/// @notice What the hub logged, as a line of words: the order of effects is part of the protocol.
abstract contract Logs is Market {
    /// @notice Names of the hub's events since `vm.recordLogs`, and for each movement of money whose it is.
    function _logged() internal returns (string memory line) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != address(hub)) continue;
            string memory word = _nameOf(logs[i].topics[0]);
            if (_isMovement(logs[i].topics[0])) {
                (address account,) = abi.decode(logs[i].data, (address, uint256));
                word = string.concat(word, "(", _role(account), ")");
            }
            line = bytes(line).length == 0 ? word : string.concat(line, " ", word);
        }
    }

    function _isMovement(bytes32 topic) private pure returns (bool) {
        return topic == ILedger.Lock.selector || topic == ILedger.Unlock.selector || topic == ILedger.Reward.selector
            || topic == ILedger.Seize.selector;
    }

    function _role(address account) private view returns (string memory) {
        if (account == appOwner) return "app";
        if (account == datasetOwner) return "dataset";
        if (account == scheduler) return "scheduler";
        if (account == requester) return "requester";
        if (account == sponsor) return "sponsor";
        if (account == hub.kitty_address()) return "kitty";
        for (uint256 i = 0; i < workers.length; ++i) {
            if (account == workers[i]) return string.concat("worker", vm.toString(i));
        }
        return "stranger";
    }

    function _nameOf(bytes32 topic) private pure returns (string memory) {
        if (topic == ILedger.Transfer.selector) return "Transfer";
        if (topic == ILedger.Lock.selector) return "Lock";
        if (topic == ILedger.Unlock.selector) return "Unlock";
        if (topic == ILedger.Reward.selector) return "Reward";
        if (topic == ILedger.Seize.selector) return "Seize";
        if (topic == IHubTasks.AccurateContribution.selector) return "Accurate";
        if (topic == IHubTasks.FaultyContribution.selector) return "Faulty";
        if (topic == IHubTasks.TaskInitialize.selector) return "Initialize";
        if (topic == IHubTasks.TaskContribute.selector) return "Contribute";
        if (topic == IHubTasks.TaskConsensus.selector) return "Consensus";
        if (topic == IHubTasks.TaskReveal.selector) return "Reveal";
        if (topic == IHubTasks.TaskReopen.selector) return "Reopen";
        if (topic == IHubTasks.TaskFinalize.selector) return "Finalize";
        if (topic == IHubTasks.TaskClaimed.selector) return "Claimed";
        if (topic == IHubSettlement.Committed.selector) return "Committed";
        if (topic == IHubSettlement.CommitmentRefused.selector) return "CommitmentRefused";
        if (topic == IHubSettlement.SettlementRefused.selector) return "SettlementRefused";
        if (topic == IHubSettlement.CommitteeReleased.selector) return "Released";
        if (topic == IHubDeals.SchedulerNotice.selector) return "SchedulerNotice";
        if (topic == IHubDeals.OrdersMatched.selector) return "OrdersMatched";
        if (topic == IHubDeals.DealSponsored.selector) return "Sponsored";
        if (topic == IHubBoost.SchedulerNoticeBoost.selector) return "SchedulerNoticeBoost";
        if (topic == IHubBoost.ResultPushedBoost.selector) return "Pushed";
        if (topic == IHubBoost.DealSponsoredBoost.selector) return "SponsoredBoost";
        return "?";
    }
}
