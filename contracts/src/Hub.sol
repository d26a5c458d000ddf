// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubAccessors} from "./interfaces/IHubAccessors.sol";
import {IHubBoost} from "./interfaces/IHubBoost.sol";
import {IHubConfiguration} from "./interfaces/IHubConfiguration.sol";
import {IHubDeals} from "./interfaces/IHubDeals.sol";
import {IHubEscrow} from "./interfaces/IHubEscrow.sol";
import {IHubLegacy} from "./interfaces/IHubLegacy.sol";
import {IHubOrders} from "./interfaces/IHubOrders.sol";
import {IHubSettlement} from "./interfaces/IHubSettlement.sol";
import {IHubTasks} from "./interfaces/IHubTasks.sol";
import {ILedger} from "./interfaces/ILedger.sol";
import {CodeStore} from "./libraries/CodeStore.sol";

/// @notice The code that a hub runs, part by part.
struct Modules {
    address tasks;
    address settlement;
    address deals;
    address orders;
    address escrow;
    address configuration;
    address views;
    address boost;
}

/// @title The hub: one address for everything, its code in modules
/// @notice Its functions are those of `IHub`. The modules are fixed at deployment: nobody, not even the owner, can change what
/// the hub does.
/// @dev Rationale: the whole does not fit in one contract. Comparing selectors, the most used first, costs some 20 gas each
/// and no storage read. What none of the lists has, and coins that come without a call, go to the escrow, which refuses them, or
/// takes them as a deposit where RLC is the chain's coin.
contract Hub {
    address private immutable _TASKS;
    address private immutable _SETTLEMENT;
    address private immutable _DEALS;
    address private immutable _ORDERS;
    address private immutable _ESCROW;
    address private immutable _CONFIGURATION;
    address private immutable _VIEWS;
    address private immutable _BOOST;

    /// @dev First slot of `HubStorage`.
    address private _owner;

    constructor(Modules memory modules, address owner) {
        _TASKS = modules.tasks;
        _SETTLEMENT = modules.settlement;
        _DEALS = modules.deals;
        _ORDERS = modules.orders;
        _ESCROW = modules.escrow;
        _CONFIGURATION = modules.configuration;
        _VIEWS = modules.views;
        _BOOST = modules.boost;
        _owner = owner;
        emit IHubConfiguration.OwnershipTransferred(address(0), owner);
    }

    /// @dev The empty call: from a contract being created it asks for its content, otherwise it is coins for the escrow.
    receive() external payable {
        CodeStore.serve();
        _run(_ESCROW);
    }

    fallback() external payable {
        _run(_moduleOf(msg.sig));
    }

    function _run(address module) private {
        assembly ("memory-safe") {
            let start := mload(0x40)
            calldatacopy(start, 0, calldatasize())
            let ok := delegatecall(gas(), module, start, calldatasize(), 0, 0)
            returndatacopy(start, 0, returndatasize())
            if iszero(ok) { revert(start, returndatasize()) }
            return(start, returndatasize())
        }
    }

    function _moduleOf(bytes4 s) private view returns (address) {
        if (
            s == IHubTasks.contribute.selector || s == IHubTasks.reveal.selector || s == IHubTasks.finalize.selector
                || s == IHubTasks.contributeAndFinalize.selector || s == IHubTasks.initialize.selector
                || s == IHubTasks.initializeArray.selector || s == IHubTasks.claim.selector
                || s == IHubTasks.claimArray.selector || s == IHubTasks.initializeAndClaimArray.selector
                || s == IHubTasks.reopen.selector
        ) return _TASKS;
        if (
            s == IHubSettlement.commit.selector || s == IHubSettlement.settle.selector
                || s == IHubSettlement.release.selector || s == IHubSettlement.setDelegate.selector
                || s == IHubSettlement.viewDelegate.selector || s == IHubSettlement.viewBatch.selector
                || s == IHubSettlement.viewCommitment.selector || s == IHubSettlement.viewCommittee.selector
        ) return _SETTLEMENT;
        if (
            s == IHubDeals.matchOrders.selector || s == IHubDeals.sponsorMatchOrders.selector
                || s == IHubDeals.computeDealVolume.selector || s == IHubDeals.assertDatasetDealCompatibility.selector
        ) return _DEALS;
        if (
            s == IHubEscrow.deposit.selector || s == IHubEscrow.receiveApproval.selector
                || s == IHubEscrow.depositFor.selector || s == IHubEscrow.withdraw.selector
                || s == ILedger.transfer.selector || s == ILedger.balanceOf.selector
        ) return _ESCROW;
        if (
            s == IHubOrders.manageAppOrder.selector || s == IHubOrders.manageDatasetOrder.selector
                || s == IHubOrders.manageWorkerpoolOrder.selector || s == IHubOrders.manageRequestOrder.selector
                || s == IHubOrders.broadcastAppOrder.selector || s == IHubOrders.broadcastDatasetOrder.selector
                || s == IHubOrders.broadcastWorkerpoolOrder.selector || s == IHubOrders.broadcastRequestOrder.selector
                || s == IHubOrders.verifySignature.selector || s == IHubOrders.verifyPresignature.selector
                || s == IHubOrders.verifyPresignatureOrSignature.selector
        ) return _ORDERS;
        if (
            s == IHubConfiguration.owner.selector || s == IHubConfiguration.configure.selector
                || s == IHubConfiguration.createCategory.selector || s == IHubConfiguration.domain.selector
                || s == IHubConfiguration.eip712domain_separator.selector
                || s == IHubConfiguration.updateDomainSeparator.selector || s == IHubConfiguration.importScore.selector
                || s == IHubConfiguration.setTeeBroker.selector || s == IHubConfiguration.setCallbackGas.selector
                || s == IHubConfiguration.changeRegistries.selector || s == IHubConfiguration.transferOwnership.selector
                || s == IHubConfiguration.renounceOwnership.selector
        ) return _CONFIGURATION;
        if (
            s == IHubBoost.pushResultBoost.selector || s == IHubBoost.matchOrdersBoost.selector
                || s == IHubBoost.sponsorMatchOrdersBoost.selector || s == IHubBoost.claimBoost.selector
                || s == IHubBoost.viewDealBoost.selector
        ) return _BOOST;
        if (
            s == IHubAccessors.viewDeal.selector || s == IHubAccessors.viewTask.selector
                || s == IHubAccessors.viewContribution.selector || s == IHubAccessors.viewScore.selector
                || s == IHubAccessors.viewAccount.selector || s == IHubAccessors.viewConsumed.selector
                || s == IHubAccessors.viewPresigned.selector || s == IHubAccessors.viewCategory.selector
                || s == IHubAccessors.countCategory.selector || s == IHubAccessors.viewApp.selector
                || s == IHubAccessors.viewDataset.selector || s == IHubAccessors.viewWorkerpool.selector
                || s == IHubAccessors.resultFor.selector || s == IHubAccessors.appregistry.selector
                || s == IHubAccessors.datasetregistry.selector || s == IHubAccessors.workerpoolregistry.selector
                || s == IHubAccessors.teebroker.selector || s == IHubAccessors.callbackgas.selector
                || s == IHubAccessors.contribution_deadline_ratio.selector
                || s == IHubAccessors.reveal_deadline_ratio.selector || s == IHubAccessors.final_deadline_ratio.selector
                || s == IHubAccessors.workerpool_stake_ratio.selector || s == IHubAccessors.kitty_ratio.selector
                || s == IHubAccessors.kitty_min.selector || s == IHubAccessors.kitty_address.selector
                || s == IHubAccessors.groupmember_purpose.selector || s == IHubLegacy.viewAccountABILegacy.selector
                || s == IHubLegacy.viewDealABILegacy_pt1.selector || s == IHubLegacy.viewDealABILegacy_pt2.selector
                || s == IHubLegacy.viewConfigABILegacy.selector || s == IHubLegacy.viewTaskABILegacy.selector
                || s == IHubLegacy.viewContributionABILegacy.selector || s == IHubLegacy.viewCategoryABILegacy.selector
        ) return _VIEWS;
        return _ESCROW;
    }
}
